package dev.studyhall.formats.list;

import dev.studyhall.formats.content.QuestionContent;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static dev.studyhall.formats.list.Lists.good;
import static dev.studyhall.formats.list.Lists.questions;
import static org.assertj.core.api.Assertions.assertThat;

/** Lists of every style with random answers: as many come out as went in, unchanged. */
class GeneratedListsTest {

	private static final long SEED = 20261122;

	private static final List<String> BLOCKS = List.of("A paragraph of `code` and *words*.",
			"```java\nclass A {\n\n    // ## Not a heading?\n    int a;\n}\n```", "- one\n  - two\n\n    more\n- three",
			"1. one\n2. two", "| a | b |\n| - | - |\n| 1 | 2 |", "> quoted\n> text",
			"**Bold** begins it, and it goes on.", "<kbd>x</kbd> pressed", "    indented();",
			"A line\nand another one.");

	/** How a list is written down. */
	enum Style {

		HEADING((index, title) -> "## " + title + "\n\n", ""),
		NUMBERED((index, title) -> "### " + index + ". " + title + "\n\n", ""),
		LETTERED((index, title) -> "#### Q" + index + ": " + title + "\n", ""),
		ITEM((index, title) -> index + ". ### " + title + "\n\n", "    "),
		DETAILS((index, title) -> "<details>\n<summary><b>" + title + "</b></summary><br>\n\n", ""),
		BOLD((index, title) -> "**" + title + "**\n\n", ""),
		BOLD_ITEM((index, title) -> index + ". **" + title + "**\n\n", "      ");

		private final BiFunction<Integer, String, String> head;

		private final String indentation;

		Style(BiFunction<Integer, String, String> head, String indentation) {
			this.head = head;
			this.indentation = indentation;
		}

		String write(int index, String title, String answer) {
			String start = head.apply(index, title);
			String column = (this == ITEM || this == BOLD_ITEM) ? " ".repeat(start.indexOf(". ") + 2) : indentation;
			String end = (this == DETAILS) ? "\n\n</details>" : "";
			return start + answer.lines()
				.map((line) -> line.isEmpty() ? line : column + line)
				.reduce((a, b) -> a + "\n" + b)
				.orElse("") + end + "\n\n";
		}

	}

	@ParameterizedTest
	@EnumSource
	void asManyComeOutAsWentInAndUnchanged(Style style) {
		Random random = new Random(SEED);
		for (int round = 0; round < 40; round++) {
			List<String> answers = answers(random);
			StringBuilder text = new StringBuilder("# Sets\n\nAn introduction.\n\n");
			for (int i = 0; i < answers.size(); i++) {
				text.append(style.write(i + 1, "What is number " + i + " of `all`?", answers.get(i)));
			}

			List<QuestionContent> questions = questions(good(text.toString()));

			assertThat(questions).as("%s, round %d, seed %d", style, round, SEED)
				.extracting(QuestionContent::answer)
				.containsExactlyElementsOf(answers);
			assertThat(questions.getFirst().title()).isEqualTo("What is number 0 of all?");
		}
	}

	/**
	 * The first block of each is a paragraph, so that nothing runs into what is before.
	 */
	private static List<String> answers(Random random) {
		List<String> answers = new ArrayList<>();
		for (int i = random.nextInt(1, 12); i > 0; i--) {
			StringBuilder answer = new StringBuilder("Text.");
			for (int block = random.nextInt(5); block > 0; block--) {
				answer.append("\n\n").append(BLOCKS.get(random.nextInt(BLOCKS.size())));
			}
			answers.add(answer.toString());
		}
		return answers;
	}

}
