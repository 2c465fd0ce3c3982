package dev.studyhall.formats.list;

import dev.studyhall.formats.content.LevelContent;
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
import static org.assertj.core.api.Assertions.assertThat;

/** Headings written in HTML, as people do who want them centred or with an anchor. */
class HtmlHeadingListsTest {

	@ParameterizedTest
	@ValueSource(strings = { "<h3>What is a set?</h3>", "<h3 align=\"center\">1. What is a set?</h3>",
			"<H3 id='set'>What is a <b>set</b>?</H3>", "<h3>\n  What is\n  a set?\n</h3>",
			"<div align=\"center\">\n<h3>What is a set?</h3>\n</div>", "<a name=\"set\"></a>\n<h3>What is a set?</h3>",
			"<h3><a href=\"#set\">Q: What is a set?</a></h3>", "<center><h3>What is a set?</h3></center>" })
	void aHeadingInHtmlIsAQuestion(String heading) {
		QuestionContent question = question("# Sets", "", heading, "", "Things, *many*.");

		assertThat(question.title()).isEqualTo("What is a set?");
		assertThat(question.answer()).endsWith("Things, *many*.");
	}

	@Test
	void headingsAndTextsMayStandTogetherWithoutBlankLines() {
		TopicContent topic = good("<h1 align=\"center\">Sets</h1>", "<h2>Basics</h2>", "<h3>1. What is a set?</h3>",
				"<p>Things.</p>", "<h3>2. What is a map?</h3>", "Pairs of *things*.", "<h2>More</h2>",
				"<h3>3. What is a tree?</h3>Nodes.");

		assertThat(topic.title()).isEqualTo("Sets");
		assertThat(topic.levels()).extracting(LevelContent::title).containsExactly("Basics", "More");
		assertThat(questions(topic)).extracting(QuestionContent::answer)
			.containsExactly("<p>Things.</p>", "Pairs of *things*.", "Nodes.");
	}

	@Test
	void sectionsInHtmlStandAboveQuestionsInMarkdown() {
		TopicContent topic = good("# Sets", "", "<h2 align=\"center\">Basics</h2>", "", "### What is a set?", "",
				"Things.", "", "<h2 align=\"center\">Maps</h2>", "", "### What is a map?", "", "Pairs.");

		assertThat(topic.levels()).extracting(LevelContent::title).containsExactly("Basics", "Maps");
		assertThat(questions(topic)).extracting(QuestionContent::answer).containsExactly("Things.", "Pairs.");
	}

	@Test
	void aHeadingInAnItemIsAQuestion() {
		assertThat(titles(good("# Sets", "", "1. <h3>What is a set?</h3>", "", "   Things.", "",
				"2. <h3>What is a map?</h3>", "", "   Pairs.")))
			.containsExactly("What is a set?", "What is a map?");
	}

	@Test
	void aLineThatIsReportedIsTheLineOfTheFile() {
		ParsedTopic parsed = parsed("<h3>What is a set?</h3>", "Things.", "<h3>What is a map?</h3>",
				"<h3>What is a tree?</h3>", "Nodes.");

		assertThat(lines(parsed)).containsExactly(3);
	}

	@Test
	void headingsInSummariesCodeTablesAndPicturesStayWhatTheyAre() {
		TopicContent topic = good("# Sets", "", "## What is a heading?", "", "```html", "<h2>Which one?</h2>", "```",
				"", "<table><tr><td><h2>Which cell?</h2></td></tr></table>", "", "<h2><img src=\"a.png\"></h2>", "",
				"## What is folded?", "", "<details><summary><h2>Answer</h2></summary>", "", "A text.", "",
				"</details>");

		assertThat(titles(topic)).containsExactly("What is a heading?", "What is folded?");
		assertThat(questions(topic).getFirst().answer()).contains("<h2>Which one?</h2>", "<h2>Which cell?</h2>");
		assertThat(questions(topic).getLast().answer()).isEqualTo("A text.");
	}

	@Test
	void aHeadingWithoutAnEndIsText() {
		assertThat(titles(good("# Sets", "", "## What is a set?", "", "<h3>Things", "", "More."))).hasSize(1);
	}

}
