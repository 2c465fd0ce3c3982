package dev.studyhall.formats.list;

import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.TopicContent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.studyhall.formats.list.Lists.good;
import static dev.studyhall.formats.list.Lists.lines;
import static dev.studyhall.formats.list.Lists.parsed;
import static dev.studyhall.formats.list.Lists.question;
import static dev.studyhall.formats.list.Lists.questions;
import static dev.studyhall.formats.list.Lists.titles;
import static dev.studyhall.formats.list.Lists.topic;
import static org.assertj.core.api.Assertions.assertThat;

class DetailsListsTest {

	@Test
	void aSummaryIsAQuestionAndTheRestItsAnswer() {
		TopicContent topic = good("# Sets", "", "<details>", "<summary>What is a set?</summary><br><b>", "",
				"A **collection**", "", "```html", "<details>", "```", "</b></details>", "",
				"<details><summary><b>Why <code>null</code> &amp; void?</b></summary>Because</details>");

		assertThat(titles(topic)).containsExactly("What is a set?", "Why null & void?");
		assertThat(questions(topic)).extracting("answer")
			.containsExactly("A **collection**\n\n```html\n<details>\n```", "Because");
	}

	@Test
	void codeInASummaryIsThePrompt() {
		QuestionContent question = question("# Sets", "<details>", "<summary>", "    <h3>1. Guess the output", "",
				"```js", "f();", "```", "", "</h3>", "</summary>", "", "It is 1.", "", "</details>");

		assertThat(question.title()).isEqualTo("Guess the output");
		assertThat(question.prompt()).isEqualTo("```js\nf();\n```");
		assertThat(question.answer()).isEqualTo("It is 1.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Answer", "<b>Answer</b>", "Show answer", "Click here to see the solution", "View answer",
			"Ответ", "答案", "Antwort" })
	void aFoldedAnswerIsNoQuestion(String summary) {
		QuestionContent question = question("# Sets", "## What is printed?", "", "```js", "f();", "```", "",
				"<details><summary>" + summary + "</summary>", "<p>", "", "#### Answer", "", "It is 1.", "", "</p>",
				"</details>", "", "---");

		assertThat(question.title()).isEqualTo("What is printed?");
		assertThat(question.prompt()).isEqualTo("```js\nf();\n```");
		assertThat(question.answer()).isEqualTo("It is 1.");
	}

	@Test
	void aFoldWithinAnAnswerStaysInIt() {
		assertThat(question("# Sets", "## What?", "Text.", "", "<details><summary>See the history</summary>", "",
				"### Long ago", "", "</details>", "", "More.")
			.answer()).isEqualTo(
					"Text.\n\n<details><summary>See the history</summary>\n\n### Long ago\n\n</details>" + "\n\nMore.");
	}

	@Test
	void nestedFoldsBelongToTheirQuestion() {
		assertThat(titles(good("# Sets", "<details><summary>What?</summary>", "", "Text.", "",
				"<details><summary>Why so?</summary>", "", "Text.", "", "</details>", "", "</details>")))
			.containsExactly("What?");
	}

	@Test
	void aFoldAroundQuestionsIsNone() {
		assertThat(titles(good("# Sets", "<details><summary>Basics</summary>", "",
				"<details><summary>What?</summary>Text.</details>", "",
				"<details><summary>Why?</summary>Text.</details>", "", "</details>")))
			.containsExactly("What?", "Why?");
	}

	@Test
	void aForgottenEndEndsAtTheNextQuestion() {
		assertThat(titles(good("# Sets", "<details><summary>What?</summary>", "", "Text.", "",
				"<details><summary>Why?</summary>", "", "Text.", "", "</details>", "", "## More", "",
				"<details><summary>How?</summary>", "", "Text.")))
			.containsExactly("What?", "Why?", "How?");
	}

	@Test
	void aForgottenEndDoesNotSwallowHeadings() {
		assertThat(titles(good("# Sets", "## What?", "<details><summary>Answer</summary>", "", "Text.", "", "## Why?",
				"<details><summary>Answer</summary>", "", "Text.", "", "</details>", "", "## How?", "", "Text.",
				"</details>", "", "## Who?", "Text.")))
			.containsExactly("What?", "Why?", "How?", "Who?");
	}

	@Test
	void anEmptyFoldIsReported() {
		ParsedTopic parsed = parsed("# Sets", "<details>", "<summary>What?</summary><br><b>", "</b></details>", "",
				"<details><summary>Why?</summary>", "Text.", "</details>");

		assertThat(titles(topic(parsed))).containsExactly("Why?");
		assertThat(lines(parsed)).containsExactly(2);
	}

	@Test
	void headingsAboveFoldsAreSections() {
		assertThat(good("# Sets", "## General", "### Junior", "###### System (1)",
				"<details><summary>What?</summary>Text.</details>", "", "### Senior", "###### System (1)",
				"<details><summary>Why?</summary>Text.</details>")
			.levels()).extracting("title").containsExactly("Junior", "Senior");
	}

}
