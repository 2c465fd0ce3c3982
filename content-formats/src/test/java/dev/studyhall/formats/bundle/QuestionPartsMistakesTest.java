package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Rejection;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.studyhall.formats.bundle.Bundles.bundle;
import static dev.studyhall.formats.bundle.Bundles.onlyRejection;
import static dev.studyhall.formats.bundle.Bundles.parsed;
import static dev.studyhall.formats.bundle.Bundles.questions;
import static dev.studyhall.formats.bundle.Bundles.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class QuestionPartsMistakesTest {

	/** Each question begins in line 4; then the line of its mistake. */
	static Stream<Arguments> mistakes() {
		return Stream.of(arguments("{.a}\n\n#### {.options}\n- [ ] a\n- [ ] b", 8, "No option is right"),
				arguments("{type=single}\n#### {.options}\n- [x] a\n- [x] b", 7, "2 right options of a single choice"),
				arguments("{type=multiple}\n\nA", 7, "A choice without options"),
				arguments("{type=open}\n\nA", 5, "expected was single or multiple"),
				arguments("{type=single type=single}\n\nA", 5, "once"),
				arguments("#### {.options}\n- [x] a\n- b", 7, "An option without a box"),
				arguments("#### {.options}\n\nJust text.", 6, "Options without a list"),
				arguments("#### {.options}\n- [x] a", 4, "1 options; 2 to 50 were expected"),
				arguments("#### {.options}\n- [x] a\n- [ ]\n  > b", 4, "An empty option"),
				arguments("#### {.options}\n- [x] a\n- [ ] b\n\nText.\n\n#### {.answer}\nA", 8,
						"Text behind the options"),
				arguments("#### {.options}\n\n~~~ {.feedback}\na\n~~~", 7, "Feedback that belongs to no option"),
				arguments("#### {.options}\n\n~~~ {.right}\na", 7, "without an end"),
				arguments("A\n\n#### {.key-points}\nText.", 8, "Key points that are no list"),
				arguments("A\n\n#### {.key-points}\n- a\n\nText.", 9, "Text behind the key points"),
				arguments("A\n\n#### {.key-points}\n- a\n- b\n\n  c", 9, "more than a paragraph"),
				arguments("#### {.answer}\nA\n\n#### {.answer}\nB", 8, "A second part {.answer}"),
				arguments("A\n\n#### {.prompt}\nP\n\n#### {.answer}\nB", 5, "Text before the prompt"),
				arguments("~~~ {.answer}\nA\n~~~\n\nMore.", 8, "Text behind a text between fences"),
				arguments("A\n\n~~~ {.key-points}\na", 7, "without an end"),
				arguments("#### {.prompt}\nP", 4, "without an answer"),
				arguments("#### {.answer}\n\n#### {.key-points}\n- a", 4, "without an answer"),
				arguments("{id=\"\"}\n\nA", 5, "id=\"\" is not usable"),
				arguments("{title=\"  \"}\n\nA", 5, "text of at most 300"),
				arguments("{#a id=\"b\"}\n\nA", 5, "A second id “b”"),
				arguments("{licence=a licence=b}\n\nA", 5, "A second licence"),
				arguments("{licence=\"a\tb\"}\n\nA", 5, "licence=\"a\uFFFDb\" is not usable"));
	}

	@ParameterizedTest
	@MethodSource("mistakes")
	void mistakesAreReportedByLine(String below, int line, String reason) {
		ParsedTopic parsed = parsed("# T", "### Good", "A", "### Bad", below);

		Rejection rejection = onlyRejection(parsed);
		assertThat(rejection.reason()).contains(reason);
		assertThat(rejection.line()).isEqualTo(line);
		assertThat(rejection.title()).isEqualTo("Bad");
		assertThat(questions(bundle(parsed))).extracting(QuestionContent::title).containsExactly("Good");
	}

	@Test
	void aSectionsFenceWithoutAnEndIsReportedAtItsLine() {
		ParsedTopic parsed = parsed("---", "title: T", "---", "### Good", "A", "## L", "", "~~~ {.text}", "### Lost");

		assertThat(onlyRejection(parsed).line()).isEqualTo(8);
	}

	@Test
	void aMegabyteOfPartsOrOptionsIsReadInTime() {
		Stream
			.of("#### {.options}\n- [x] a\n", "- [x] a\n", "- [ ] a\n  > b\n", "~~~ {.right}\n",
					"~~~ {.right}\na\n~~~\n", "#### {.key-points}\n", "- [x] - [x] ", "- [x]\n\n", "> ",
					"~~~ {.answer}\n~~~\n", "- [x] > ")
			.map((piece) -> "# T\n\n### Q\n\nA\n\n### H\n\n#### {.options}\n\n"
					+ times((1 << 20) / piece.length(), piece))
			.forEach((text) -> assertThat(assertTimeout(Duration.ofSeconds(60),
					() -> BundleParser.parse("h", null, text.getBytes(StandardCharsets.UTF_8))))
				.isNotNull());
	}

}
