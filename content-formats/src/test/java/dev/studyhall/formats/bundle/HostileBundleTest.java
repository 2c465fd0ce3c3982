package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.ParsedTopic;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.studyhall.formats.bundle.Bundles.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class HostileBundleTest {

	private static final int MEGABYTE = 1 << 20;

	/** What grows with the square of its input takes minutes, on any machine. */
	private static final Duration IN_TIME = Duration.ofSeconds(60);

	static Stream<String> pathological() {
		return Stream
			.of("> ", "- ", "1. ", "* ", "[", "![", "]", "[a](", "[a](b", "*a ", "**a", "_a", "`", "`a``", "<a ",
					"<!--a", "<?a ", "<![CDATA[", "<!A ", "\\", "&", "&a", "#", "# ", "###\n", "### a\n", "## a\n", "|",
					"|a", "|-", "|a\n", "a|b\n-|-\n", "1\n", "-\n", "- a\n", "    a\n", "> a\n\n", "[a]: b\n", "[a]:\n",
					"{", "### a\n{#", "### a\n{ref=\"", "```\n", "~~~", "<div>\n", "<a b=\"c\" ", "a ", "a\n\n", "\t",
					"é", "🐍", "http://a.b ", "a@b.c ", "|||||x\n-|\n", "[x]\n", "~~a", "- [ ] a\n", "> - ",
					"**a *b _c ")
			.map((piece) -> times(MEGABYTE / piece.getBytes(StandardCharsets.UTF_8).length, piece));
	}

	@ParameterizedTest
	@MethodSource("pathological")
	void aMegabyteOfAnythingIsReadInTime(String text) {
		byte[] bytes = ("# T\n\n### Q\n\nA\n\n### Hostile\n\n" + text).getBytes(StandardCharsets.UTF_8);

		ParsedTopic parsed = assertTimeout(IN_TIME, () -> BundleParser.parse("hostile.md", null, bytes));

		assertThat(parsed).isNotNull();
	}

	@Test
	void randomBytesNeverFail() {
		Random random = new Random(20260522);
		for (int round = 0; round < 2000; round++) {
			byte[] bytes = new byte[random.nextInt(200)];
			random.nextBytes(bytes);
			assertThat(BundleParser.parse("random", null, bytes)).as("round %d", round).isNotNull();
		}
	}

	@Test
	void randomMarksNeverFailAndLinesAreInTheFile() {
		String[] pieces = { "# ", "## ", "### ", "{#a}", "{", "}", "\n", "\n\n", "---\n", "===\n", "```\n", "> ", "- ",
				"a", " ", "title: ", "ref=\"", "|", "`", "*", "<", "&#0;", "[", "](", ")", "\t", "\uFEFF", "🐍",
				"minutes=3" };
		Random random = new Random(20260523);
		for (int round = 0; round < 2000; round++) {
			StringBuilder text = new StringBuilder();
			for (int i = random.nextInt(40); i > 0; i--) {
				text.append(pieces[random.nextInt(pieces.length)]);
			}
			ParsedTopic parsed = BundleParser.parse("random", "name.md",
					text.toString().getBytes(StandardCharsets.UTF_8));
			long lines = text.chars().filter((character) -> character == '\n').count() + 1;
			assertThat(parsed.rejections()).as("round %d: %s", round, text)
				.allMatch((rejection) -> rejection.line() >= 1 && rejection.line() <= lines);
		}
	}

}
