package dev.studyhall.formats.list;

import dev.studyhall.formats.content.ParsedTopic;
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

class HeadingListsTest {

	@ParameterizedTest
	@ValueSource(strings = { "# ", "## ", "### ", "#### ", "##### ", "###### " })
	void headingsOfAnyDepthAreQuestions(String marks) {
		TopicContent topic = good(marks + "What is a set?", "", "A collection.", "", marks + "Why?", "", "Because.");

		assertThat(titles(topic)).containsExactly("What is a set?", "Why?");
		assertThat(questions(topic).getFirst().answer()).isEqualTo("A collection.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "12. What is a set?", "12) What is a set?", "Q12. What is a set?", "Q: What is a set?",
			"Q. What is a set?", "Question 12: What is a set?", "Question 12 - What is a set?", "#12. What is a set?",
			"1.4. What is a set?", "⭐ 3. **What is** a `set`?", "<a name=\"x\"></a>What is a set?",
			"[↑](#toc) What is a set?", ":star: What is a set?", "Q3 What is a set?" })
	void numbersAndMarksAreNoPartOfTheTitle(String heading) {
		assertThat(question("# Sets", "", "## " + heading, "", "A collection.").title()).isEqualTo("What is a set?");
	}

	@ParameterizedTest
	@ValueSource(strings = { "404 pages", "2-FA", "3 worst defects", "Question time", "Q and A", "Question 1?" })
	void whatOnlyLooksLikeANumberStays(String heading) {
		assertThat(question("# Sets", "", "## " + heading, "", "A text.").title()).isEqualTo(heading);
	}

	@Test
	void deeperHeadingsBelongToTheAnswer() {
		assertThat(
				question("# Sets", "## 1. What is a set?", "Text.", "### Features", "#### 1. Order", "None.").answer())
			.isEqualTo("Text.\n### Features\n#### 1. Order\nNone.");
	}

	@Test
	void headingsThatDoNotAskAreQuestionsWhereNothingElseIs() {
		assertThat(titles(good("# Notes", "", "## Sets", "Text.", "", "## Maps", "Text.", "### Keys", "Text.")))
			.containsExactly("Sets", "Maps");
	}

	@Test
	void aHeadingWithoutAnAnswerIsReportedWithItsLine() {
		ParsedTopic parsed = parsed("# Sets", "", "## What?", "", "## Why?", "Text.", "## How?", "", "---", "",
				"**[⬆ Back to Top](#sets)**");

		assertThat(titles(topic(parsed))).containsExactly("Why?");
		assertThat(lines(parsed)).containsExactly(3, 7);
		assertThat(parsed.rejections().getFirst().title()).isEqualTo("What?");
		assertThat(parsed.rejections().getFirst().reason()).contains("text below it was expected");
	}

	@Test
	void aFileWithoutQuestionsSaysSo() {
		ParsedTopic parsed = parsed("# Links", "", "Welcome.", "", "## Java", "",
				"* [Fifty questions](http://a.example/)", "* [More](http://b.example/)");

		assertThat(parsed).isInstanceOf(ParsedTopic.Refused.class);
		assertThat(parsed.rejections()).hasSize(1);
		assertThat(parsed.rejections().getFirst().reason()).startsWith("No question with an answer");
	}

	@Test
	void contentsBadgesAndTheWayBackAreSkipped() {
		TopicContent topic = good("# Sets", "", "[![Build](https://a.example/b.svg)](https://a.example)", "",
				"An introduction.", "", "## Table of Contents", "", "* [What is a set?](#what)", "* [Why?](#why)", "",
				"## What is a set?", "", "A collection.", "", "[Back to top ↑](#contents)", "", "<br>", "", "## Why?",
				"", "Because.", "", "<div align=\"right\">", "  <b><a href=\"#sets\">↥ back to top</a></b>", "</div>",
				"", "## License", "", "MIT");

		assertThat(topic.title()).isEqualTo("Sets");
		assertThat(topic.summary()).isEqualTo("An introduction.");
		assertThat(titles(topic)).containsExactly("What is a set?", "Why?");
		assertThat(questions(topic)).extracting("answer").containsExactly("A collection.", "Because.");
	}

	@Test
	void contentsInATableOrAFoldAreSkipped() {
		assertThat(titles(good("# Sets", "### Table of Contents", "<details open>", "<summary>Hide contents</summary>",
				"", "| No. | Questions |", "| --- | --- |", "| 1 | [What?](#what) |", "", "</details>", "", "### Sets",
				"<details>", "<summary>View contents</summary>", "", "* [What?](#what)", "</details>", "", "### What?",
				"Text.", "### Why?", "Text.")))
			.containsExactly("What?", "Why?");
	}

	@Test
	void unmarkedHeadingsAmongMarkedOnesAreSections() {
		TopicContent topic = good("# Sets", "", "## # 1. BASICS", "<br/>", "", "## Q. What?", "Text.", "## Notes",
				"More.", "", "## # 2. MORE", "", "## Q. Why?", "Text.");

		assertThat(titles(topic)).containsExactly("What?", "Why?");
		assertThat(questions(topic).getFirst().answer()).isEqualTo("Text.\n## Notes\nMore.");
		assertThat(topic.levels()).extracting("title").containsExactly("BASICS", "MORE");
	}

	@Test
	void aSlippedDepthIsFollowedByItsNumber() {
		assertThat(titles(good("# Sets", "#### Q1. What?", "Text.", "### Q2. Why?", "Text.", "#### Q3. How?", "Text.",
				"", "Q4. Who?", "", "Text.", "", "#### Q5. When?", "Text.")))
			.containsExactly("What?", "Why?", "How?", "Who?", "When?");
	}

	@Test
	void headingsInCodeAreNone() {
		assertThat(question("# Sets", "## What?", "```sh", "# a comment", "## Why?", "```").answer())
			.isEqualTo("```sh\n# a comment\n## Why?\n```");
	}

	@Test
	void aHeadingOfANumberAloneTakesItsTitleFromTheText() {
		TopicContent topic = good("# Exam", "### Question 1", "", "What holds?", "", "- A. This", "- B. That", "",
				"**Answer: B**", "", "### Question 2", "", "And now?", "", "- A. This", "- B. That", "",
				"**Answer: A**");

		assertThat(titles(topic)).containsExactly("What holds?", "And now?");
		assertThat(questions(topic).getFirst().prompt()).isEmpty();
	}

	@Test
	void theFrontMatterOfAPageIsNoPartOfTheList() {
		TopicContent topic = good("---", "title: \"Sets\"", "layout: page", "---", "", "Welcome to all.", "",
				"## What?", "Text.", "## Why?", "Text.");

		assertThat(topic.title()).isEqualTo("Sets");
		assertThat(topic.summary()).isEqualTo("Welcome to all.");
	}

	@Test
	void aTitleThatAsksIsNoQuestion() {
		TopicContent topic = good("# Ready for Java?", "", "## Sets", "Text.", "", "## Maps", "Text.");

		assertThat(topic.title()).isEqualTo("Ready for Java?");
		assertThat(titles(topic)).containsExactly("Sets", "Maps");
	}

}
