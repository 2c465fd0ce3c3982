package dev.studyhall.formats.list;

import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.QuestionContent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.studyhall.formats.list.Lists.lines;
import static dev.studyhall.formats.list.Lists.options;
import static dev.studyhall.formats.list.Lists.parsed;
import static dev.studyhall.formats.list.Lists.question;
import static dev.studyhall.formats.list.Lists.right;
import static dev.studyhall.formats.list.Lists.titles;
import static dev.studyhall.formats.list.Lists.topic;
import static org.assertj.core.api.Assertions.assertThat;

class ChoiceListsTest {

	@Test
	void aFoldedAnswerNamesTheOption() {
		QuestionContent question = question("# Sets", "###### 1. What is printed?", "", "```js", "f();", "```", "",
				"- A: `1`", "- B: `2`", "- C: nothing", "", "<details><summary><b>Answer</b></summary>", "<p>", "",
				"#### Answer: C", "", "It never runs.", "", "```js", "g();", "```", "", "</p>", "</details>", "",
				"---");

		assertThat(question.type()).isEqualTo(InteractionType.SINGLE_CHOICE);
		assertThat(question.prompt()).isEqualTo("```js\nf();\n```");
		assertThat(options(question)).containsExactly("`1`", "`2`", "nothing");
		assertThat(right(question)).containsExactly(2);
		assertThat(question.answer()).isEqualTo("It never runs.\n\n```js\ng();\n```");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Answer: B", "**Answer: B**", "**Answer:** B", "### Answer: B", "Answer - b", "Ans: b)",
			"**Correct answer:** (B)", "The correct answer is B.", "The right option is b) two", "Answer B",
			"**Answer: B) two**", "Answer: two", "Answer: 2", "✅ Answer: B", "Ответ: B", "> **Answer:** B" })
	void theRightOptionIsNamedInManyWays(String answer) {
		QuestionContent question = question("# Sets", "## What?", "- A) one", "- B) two", "- C) three", "",
				answer.startsWith(">") ? answer.substring(2) : answer);

		assertThat(right(question)).containsExactly(1);
		assertThat(question.answer()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Answer: A, C|0;2", "Answers: A and C|0;2", "**Answer:** A & C|0;2", "Answer: AC|0;2",
					"The correct answers are 1, 2 and 3|0;1;2", "Answer: C. A closure|2", "Answer: B - I think|1" })
	void severalRightOptionsMakeAMultipleChoice(String answer, String places) {
		QuestionContent question = question("# Sets", "## What?", "- A. one", "- B. two", "- C. three", "", answer);

		assertThat(String.join(";", right(question).stream().map(String::valueOf).toList())).isEqualTo(places);
		assertThat(question.type())
			.isEqualTo(places.contains(";") ? InteractionType.MULTIPLE_CHOICE : InteractionType.SINGLE_CHOICE);
	}

	@Test
	void tickedBoxesAreTheRightOptions() {
		QuestionContent question = question("# Sets", "#### Q1. Which?", "", "`int a;`", "", "- [ ] one", "- [x] two",
				"      more of it", "- [X] three", "", "[Reference](https://a.example/)");

		assertThat(question.prompt()).isEqualTo("`int a;`");
		assertThat(options(question)).containsExactly("one", "two\n    more of it", "three");
		assertThat(right(question)).containsExactly(1, 2);
		assertThat(question.answer()).isEqualTo("[Reference](https://a.example/)");
	}

	@Test
	void codeBetweenBoxesBelongsToTheOptionBefore() {
		QuestionContent question = question("# Sets", "#### Q1. Which?", "", "- [ ] A", "", "```java", "a();", "```",
				"", "- [x] B", "", "```java", "b();", "```", "", "Because.");

		assertThat(options(question)).containsExactly("A\n\n```java\na();\n```", "B\n\n```java\nb();\n```");
		assertThat(right(question)).containsExactly(1);
		assertThat(question.answer()).isEqualTo("Because.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a) one\nb) two", "A. one  \nB. two  ", "(a) one<br>\n(b) two", "**A.** one\n\n**B.** two",
			"- 1: one\n- 2: two", "* A - one ✅\n* B - two", "1. one\n2. two", "Pick:\nA. one\nB. two" })
	void optionsAreListsAndLines(String options) {
		QuestionContent question = question("# Sets", "## Which?", "", options, "", "**Answer: A**", "", "Because.");

		assertThat(options(question)).hasSize(2);
		assertThat(question.options().getFirst().text()).endsWith("one");
		assertThat(right(question)).containsExactly(0);
		assertThat(question.answer()).isEqualTo("Because.");
	}

	@Test
	void theRightOptionMayBeSaidAgainInCode() {
		QuestionContent question = question("# Sets", "## Q. Which?", "* Set", "* List", "```", "List", "```");

		assertThat(right(question)).containsExactly(1);
		assertThat(question.answer()).isEmpty();
	}

	@Test
	void theSummaryMayNameTheOption() {
		QuestionContent question = question("# Sets", "## Which?", "- A. one", "- B. two", "",
				"<details><summary>Answer: B</summary>", "", "Because.", "", "</details>");

		assertThat(right(question)).containsExactly(1);
		assertThat(question.answer()).isEqualTo("Because.");
	}

	@Test
	void boxesWithoutATickAreReported() {
		ParsedTopic parsed = parsed("# Sets", "## Which?", "- [ ] one", "- [ ] two", "", "## What?", "- [x] a",
				"- [ ] b");

		assertThat(titles(topic(parsed))).containsExactly("What?");
		assertThat(lines(parsed)).containsExactly(2);
		assertThat(parsed.rejections().getFirst().reason()).contains("0 right options");
	}

	@Test
	void anAnswerThatNamesNoOptionIsReported() {
		assertThat(lines(parsed("# Sets", "## Which?", "- A. one", "- B. two", "", "**Answer: E**"))).contains(2);
	}

	@Test
	void aListInAnOpenAnswerIsNoChoice() {
		QuestionContent question = question("# Sets", "## What?", "There are two:", "", "1. one", "2. two", "",
				"- A. first", "- B. second", "", "And that is all.");

		assertThat(question.type()).isEqualTo(InteractionType.OPEN);
		assertThat(question.answer()).startsWith("There are two:").endsWith("And that is all.");
	}

	@Test
	void whatStandsBeforeAnAnnouncedAnswerIsThePrompt() {
		QuestionContent question = question("# Sets", "## What does it print?", "```js", "f();", "```", "",
				"**Answer:** It prints 1.", "", "Always.");

		assertThat(question.prompt()).isEqualTo("```js\nf();\n```");
		assertThat(question.answer()).isEqualTo("It prints 1.\n\nAlways.");
	}

}
