package dev.studyhall.formats.list;

import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.TopicContent;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.studyhall.formats.list.Lists.good;
import static dev.studyhall.formats.list.Lists.lines;
import static dev.studyhall.formats.list.Lists.parsed;
import static dev.studyhall.formats.list.Lists.question;
import static dev.studyhall.formats.list.Lists.questions;
import static dev.studyhall.formats.list.Lists.titles;
import static dev.studyhall.formats.list.Lists.topic;
import static org.assertj.core.api.Assertions.assertThat;

/** How people write lists without thinking of anybody who might read them by machine. */
class HabitsTest {

	@Test
	void anAnswerMayStandBesideItsNumberedItem() {
		TopicContent topic = good("# Linux", "", "1. What is a process?", "", "A running program.", "",
				"2. Name two signals", "", "```sh", "kill -l", "```", "", "3. **What is a daemon?**", "",
				"It runs in the background.");

		assertThat(titles(topic)).containsExactly("What is a process?", "Name two signals", "What is a daemon?");
		assertThat(questions(topic)).extracting(QuestionContent::answer)
			.containsExactly("A running program.", "```sh\nkill -l\n```", "It runs in the background.");
	}

	@Test
	void suchAnItemMayHaveItsAnswerInAFold() {
		QuestionContent question = question("# Quiz", "", "1. What is the output?", "", "```js", "typeof null", "```",
				"", "<details><summary><b>Answer</b></summary>", "<p>", "", "#### `object`", "", "</p>", "</details>");

		assertThat(question.title()).isEqualTo("What is the output?");
		assertThat(question.prompt()).isEqualTo("```js\ntypeof null\n```");
		assertThat(question.answer()).isEqualTo("#### `object`");
	}

	@Test
	void numberedStepsOfAnAnswerAreNoQuestions() {
		assertThat(titles(good("# Git", "", "**How do you undo a commit?**", "", "1. Look at the log", "", "```",
				"git log", "```", "", "2. Which one? Take its hash", "", "```", "git reset", "```", "",
				"**What is a tag?**", "", "A name.")))
			.containsExactly("How do you undo a commit?", "What is a tag?");
	}

	@ParameterizedTest
	@CsvSource({ "Level: Easy, **Difficulty:** Hard", "*Level: junior*, _Level: senior_",
			"🟢 Difficulty: easy, 🔴 Difficulty: hard" })
	void aQuestionMaySayItselfHowHardItIs(String easy, String hard) {
		TopicContent topic = good("# CI", "", "## Q1. Explain canaries", "", hard, "", "A few first.", "",
				"## Q2. What is CI?", "", "Often.", "", easy);

		assertThat(titles(topic)).containsExactly("What is CI?", "Explain canaries");
		assertThat(topic.levels()).hasSize(2);
		assertThat(questions(topic)).extracting(QuestionContent::answer).containsExactly("Often.", "A few first.");
	}

	@Test
	void aLevelOfSomethingElseIsText() {
		assertThat(question("# Logs", "", "## What is printed?", "", "Level: SEVERE", "", "And more.").answer())
			.isEqualTo("Level: SEVERE\n\nAnd more.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1️⃣ What is a Pod?", "🤔 1️⃣2️⃣ What is a Pod?", "What is a Pod? {#pod}",
			"What is a Pod? {: #pod}", "What is a Pod? [🔗](#pod)", "What is a Pod? ⬆️", "3⃣ What is a Pod?" })
	void signsAroundATitleAreNoPartOfIt(String heading) {
		assertThat(question("# Kubernetes", "", "## " + heading, "", "The smallest unit.").title())
			.isEqualTo("What is a Pod?");
	}

	@Test
	void aSignOfHardnessStaysAndLeavesNoTraceInTheId() {
		QuestionContent question = question("# Learning", "", "## What is SGD? ⭐️", "", "A method.");

		assertThat(question.title()).isEqualTo("What is SGD? ⭐️");
		assertThat(question.externalId()).isEqualTo("what-is-sgd");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<h1 align=\"center\">Node.js Questions</h1>",
			"<div align=\"center\">\n<h1>\n  🚀 Node.js <b>Questions</b>\n</h1>\n</div>" })
	void aTitleMayBeHtml(String title) {
		TopicContent topic = good(title, "", "## What is npm?", "", "A package manager.");

		assertThat(topic.title()).isEqualTo("Node.js Questions");
		assertThat(titles(topic)).containsExactly("What is npm?");
	}

	@Test
	void partsThatComeAgainAndAgainAreNoQuestions() {
		TopicContent topic = good("# Patterns", "", "## Singleton", "", "One.", "", "### Pros", "", "Simple.", "",
				"### Cons", "", "Global.", "", "## Factory", "", "Makes.", "", "### Pros", "", "Flexible.", "",
				"### Cons", "", "Long.");

		assertThat(titles(topic)).containsExactly("Singleton", "Factory");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[⬆ к оглавлению](#содержание)", "[Наверх](#top)", "[回到顶部](#目录)",
			"[Volver arriba](#indice)", "[Nach oben](#inhalt)" })
	void theWayBackIsKnownInOtherLanguages(String way) {
		TopicContent topic = good("# Sets", "", "## Erste", "", "### Was?", "", "Text.", "", way, "", "### Wie?", "",
				"So.", "", way);

		assertThat(questions(topic)).extracting(QuestionContent::answer).containsExactly("Text.", "So.");
	}

	@Test
	void levelsBySectionsAreNotAskedForTwice() {
		List<LevelContent> levels = good("# SQL", "", "## 🟢 Easy", "", "#### 1. What?", "", "Level: easy", "", "A.",
				"", "## 🔴 Hard", "", "#### 2. Why?", "", "Level: hard", "", "B.")
			.levels();

		assertThat(levels).extracting(LevelContent::code).containsExactly("easy", "hard");
		assertThat(levels).allMatch((level) -> level.questions().getFirst().tags().isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Q.1) What is A?", "Que 2: What is A?", "[3] What is A?", "(4) What is A?",
			"![easy](https://a.example/e.svg) What is A?", "What is A? ![hard](https://a.example/h.svg)" })
	void otherMarksBeforeATitleAreKnown(String heading) {
		assertThat(question("# Marks", "", "### " + heading, "First.").title()).isEqualTo("What is A?");
	}

	@Test
	void headingsWithoutASpaceAreHeadings() {
		TopicContent topic = good("#Sets", "", "##What is a set?", "Things.", "", "##What is a map?", "Pairs.", "",
				"```", "##no heading", "```");

		assertThat(topic.title()).isEqualTo("Sets");
		assertThat(titles(topic)).containsExactly("What is a set?", "What is a map?");
		assertThat(questions(topic).getLast().answer()).contains("##no heading");
	}

	@Test
	void boldLettersInHtmlMayEndWithABreak() {
		assertThat(questions(
				good("# Html", "", "<b>Q1: What is A?</b><br/>", "First.", "", "<b>Q2: What is B?</b><br>", "Second.")))
			.extracting(QuestionContent::answer)
			.containsExactly("First.", "Second.");
	}

	@Test
	void questionsAndAnswersMayBeItemsOfOneList() {
		List<QuestionContent> flat = questions(
				good("# Items", "", "- Q: What is A?", "- A: First.", "- Q: What is B?", "- A: Second."));
		List<QuestionContent> nested = questions(good("# Items", "", "* **Q1**: What is A?", "  * **A**: First.",
				"* **Q2**: What is B?", "  * **A**: Second."));

		assertThat(flat).extracting(QuestionContent::answer).containsExactly("First.", "Second.");
		assertThat(nested).extracting(QuestionContent::answer).containsExactly("First.", "Second.");
	}

	@Test
	void linesThatAskAreQuestionsWhereNothingElseIs() {
		TopicContent topic = good("# Bare", "", "What is a set?", "Things.", "", "What is a map?", "", "Pairs.");
		TopicContent article = good("# Article", "", "## Sets", "", "Why sets?", "Because.", "", "## Maps", "",
				"Why maps?", "Because.");

		assertThat(titles(topic)).containsExactly("What is a set?", "What is a map?");
		assertThat(questions(topic)).extracting(QuestionContent::answer).containsExactly("Things.", "Pairs.");
		assertThat(titles(article)).containsExactly("Sets", "Maps");
	}

	@Test
	void whatIsMeantForASiteGeneratorIsNoText() {
		TopicContent topic = good("---", "layout: default", "title: \"Interview: questions\"", "---", "",
				"# {{ page.title }}", "{: .no_toc }", "", "## What is Jekyll?", "{: .d-inline-block }", "",
				"A generator.");

		assertThat(topic.title()).isEqualTo("Interview: questions");
		assertThat(questions(topic).getFirst().answer()).isEqualTo("A generator.");
	}

	@Test
	void foldsAroundQuestionsMayNameTheirDifficulty() {
		List<LevelContent> levels = good("# Sets", "", "<details>", "<summary><h2>Hard</h2></summary>", "",
				"<details><summary>What is A?</summary>First.</details>",
				"<details><summary>What is B?</summary>Second.</details>", "", "</details>", "", "<details>",
				"<summary>Easy</summary>", "", "<details><summary>What is C?</summary>Third.</details>",
				"<details><summary>What is D?</summary>Fourth.</details>", "", "</details>")
			.levels();

		assertThat(levels).extracting(LevelContent::code).containsExactly("easy", "hard");
		assertThat(levels).allMatch((level) -> level.questions().size() == 2);
	}

	@Test
	void aNumberInBoldWithoutASpaceIsANumber() {
		TopicContent topic = good("# Sets", "", "## 1.Sets", "Things.", "", "## **2.**Maps", "Pairs.", "", "## 3.Trees",
				"Nodes.");

		assertThat(titles(topic)).containsExactly("Sets", "Maps", "Trees");
	}

	@Test
	void numberedQuestionsMayHaveNothingButSubheadingsBelow() {
		TopicContent topic = good("# Sets", "", "## 1. What is a set?", "", "### Core", "", "Things.", "", "### Rest",
				"", "More.", "", "## 2. Explain maps", "", "### Core", "", "Pairs.");

		assertThat(titles(topic)).containsExactly("What is a set?", "Explain maps");
		assertThat(questions(topic).getFirst().answer()).isEqualTo("### Core\n\nThings.\n\n### Rest\n\nMore.");
	}

	@Test
	void questionsThatWaitForAnAnswerAreReportedAndNoPartOfTheLastAnswer() {
		ParsedTopic parsed = parsed("# Sets", "", "## Q. What is a set?", "Things.", "", "## Q. Why sets?", "Because.",
				"", "#### Q. What is a map?", "#### Q. What is a tree?");

		assertThat(questions(topic(parsed))).extracting(QuestionContent::answer).containsExactly("Things.", "Because.");
		assertThat(lines(parsed)).containsExactly(9, 10);
	}

	@Test
	void charactersThatNobodySeesAreDropped() {
		assertThat(question("# Sets", "", "## What is a \u0008set?", "", "Things\u000b.").answer())
			.isEqualTo("Things.");
	}

	@Test
	void aSentenceWithoutAnAnswerIsNoSectionOfTheQuestionsBehindIt() {
		ParsedTopic parsed = parsed("# Sets", "", "## What is a set?", "Things.", "", "## Name two kinds of sets.",
				"## What is a map?", "Pairs.");

		assertThat(topic(parsed).levels()).extracting(LevelContent::title).containsExactly("General");
		assertThat(lines(parsed)).containsExactly(6);
	}

}
