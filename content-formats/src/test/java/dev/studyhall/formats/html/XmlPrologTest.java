package dev.studyhall.formats.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the root of a document begins. */
class XmlPrologTest {

	private static final String DOCUMENT = """
			<?xml version="1.0"?>

			<?style
			  a="<b>"?><!-- <no
			  root> --> <!DOCTYPE quiz
			  SYSTEM "quiz.dtd">
			<quiz
			  a="b">
			<question/></quiz>
			""";

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1" })
	void theRootIsBehindEverythingElse(Charset encoding) {
		assertThat(XmlProlog.lineOfRoot(DOCUMENT.getBytes(encoding))).hasValue(7);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\r\n", "\r" })
	void linesEndInAnyWay(String end) {
		assertThat(XmlProlog.lineOfRoot(DOCUMENT.replace("\n", end).getBytes(StandardCharsets.UTF_8))).hasValue(7);
	}

	@Test
	void whatMayBeginBeforeTheRootIsNotTheRoot() {
		for (String start : new String[] { "", "<", "no XML", "<?xml version='1.0'?>\n", "<!-- <a>", "<!-- <a>\n<b>",
				"<?a <b>", "<!D" }) {
			assertThat(XmlProlog.lineOfRoot(start.getBytes(StandardCharsets.UTF_8))).as(start).isEmpty();
		}
	}

	@Test
	void manyCommentsCostNoDepth() {
		String comments = "<!---->\n".repeat(XmlProlog.LENGTH / 8 - 1);

		assertThat(XmlProlog.lineOfRoot((comments + "<a/>").getBytes(StandardCharsets.UTF_8)))
			.hasValue(XmlProlog.LENGTH / 8);
	}

}
