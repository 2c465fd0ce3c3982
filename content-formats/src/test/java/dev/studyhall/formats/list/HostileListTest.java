package dev.studyhall.formats.list;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.ParsedTopic;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class HostileListTest {

	private static final int MEGABYTE = 1 << 20;

	/** What grows with the square of its input takes minutes, on any machine. */
	private static final Duration IN_TIME = Duration.ofSeconds(60);

	static Stream<String> pathological() {
		return Stream.of("> ", "- ", "1. ", "- ### a?\n", "1. ### a?\n\n   ", "[", "![", "]", "[a](", "[a](b", "*a ",
				"**a", "**a?**\n\n", "`", "`a``", "<a ", "<!--a", "<?a ", "<details>", "<details>\n\n",
				"<details><summary>a?</summary>\n\n", "</details>\n\n", "<summary>", "<details><summary>", "<div>\n\n",
				"\\", "&a", "#", "# a?\n\n", "## 1. a\n\nb\n\n", "### a\n", "|", "|-", "a|b\n-|-\n", "1\n", "- [ ] a\n",
				"- [x] a\n\n", "- A: a\n", "A. a\n", "a) b\n\nAnswer: A\n\n", "Answer: A, B\n\n", "    a\n", "```\n",
				"~~~", "Q: a\n", "Q1. a\n\n", "[a](#a)\n\n", "* [a](#a)\n", "---\n", "a ", "a\n\n", "\t", "🐍",
				"|||||x\n-|\n", "> - ", "**a *b _c ", "<b>", "<br>\n\n", "1. a?\n\nb\n\n", "##a\n", "a?\n\n",
				"A) x  B) y  ", "1\u20e3", "> Answer: a\n\n", "Level: easy\n\n", "- Q: a\n- A: b\n", "![a](b) ",
				"(correct) ", "a {#a}", "**Answer: ", "- a (correct)\n", "<h3>a</h3>", "<h3>a", "<h3>a</h3>\n",
				"- <h2>a</h2>\n", "## Answers\n", "## Answers\n\n1. a\n", "Answer 1:\n\n", "Answers: 1. b 2. c\n\n",
				"1. b ", "1-b, 2-c\n\n", "<details><summary>Answers</summary>\n\n", "1. a\n   a) b\n   b) c\n",
				"## Answers\n\n1-a, 2-b\n\n### a\n\n", "|1|b\n")
			.map((piece) -> piece.repeat(MEGABYTE / piece.getBytes(StandardCharsets.UTF_8).length));
	}

	@ParameterizedTest
	@MethodSource("pathological")
	void aMegabyteOfAnythingIsReadInTime(String text) {
		byte[] bytes = ("# T\n\n### Q?\n\nA\n\n### Hostile?\n\n" + text).getBytes(StandardCharsets.UTF_8);

		List<ParsedTopic> topics = assertTimeout(IN_TIME, () -> read(bytes));

		assertThat(topics).isNotEmpty();
	}

	@Test
	void anOptionOfManyGapsIsReadInTime() {
		byte[] bytes = ("## Q?\n\nA. x" + "  b".repeat(MEGABYTE)).getBytes(StandardCharsets.UTF_8);

		assertThat(assertTimeout(IN_TIME, () -> read(bytes))).hasSize(1);
	}

	@Test
	void fourMegabytesOfListMarksAreReadInTime() {
		byte[] bytes = "- ".repeat(ContentLimits.FILE_BYTES / 2).getBytes(StandardCharsets.UTF_8);

		assertThat(assertTimeout(IN_TIME, () -> read(bytes))).hasSize(1);
	}

	@Test
	void aFileThatIsTooLongIsRefused() {
		List<ParsedTopic> topics = read(new byte[ContentLimits.FILE_BYTES + 1]);

		assertThat(topics).hasSize(1);
		assertThat(topics.getFirst().rejections().getFirst().reason()).startsWith("A file of more than");
	}

	@Test
	void bytesThatAreNotTextAreRefusedWithTheirLine() {
		assertThat(read("a\nb\0".getBytes(StandardCharsets.UTF_8)).getFirst().rejections()).extracting("line")
			.containsExactly(2);
		assertThat(read(new byte[] { 'a', '\n', '\n', (byte) 0xff }).getFirst().rejections()).extracting("line")
			.containsExactly(3);
	}

	@Test
	void randomMarksNeverFailAndLinesAreInTheFile() {
		String[] pieces = { "# ", "## 1. ", "### ", "1. ### ", "- ", "- [x] ", "- [ ] ", "A. ", "Answer: B", "\n",
				"\n\n", "---\n", "===\n", "```\n", "> ", "a?", "a", " ", "    ", "|", "`", "*", "**", "<details>",
				"</details>", "<summary>", "</summary>", "<br>", "[a](#b)", "Q1. ", "\t", "\uFEFF", "🐍", "&#0;",
				"\u0007" };
		Random random = new Random(20261122);
		for (int round = 0; round < 2000; round++) {
			StringBuilder text = new StringBuilder();
			for (int i = random.nextInt(60); i > 0; i--) {
				text.append(pieces[random.nextInt(pieces.length)]);
			}
			long lines = text.chars().filter((character) -> character == '\n').count() + 1;
			List<ParsedTopic> topics = read(text.toString().getBytes(StandardCharsets.UTF_8));
			assertThat(topics).as("round %d: %s", round, text)
				.isNotEmpty()
				.allSatisfy((topic) -> assertThat(topic.rejections())
					.allMatch((rejection) -> rejection.line() >= 1 && rejection.line() <= lines));
		}
	}

	private static List<ParsedTopic> read(byte[] bytes) {
		return Lists.readAll(MarkdownListReader.open(Lists.file(bytes)));
	}

}
