package dev.studyhall.formats.list;

import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.TopicContent;

import java.util.List;

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

class ItemListsTest {

	@Test
	void headingsInItemsAreQuestionsAndTheirAnswersAreMovedLeft() {
		TopicContent topic = good("# Sets", "", "## Basics", "", "1.  ### What is a set?", "", "    A collection:", "",
				"    ```java", "    if (a) {", "        b();", "    }", "    ```", "", "    - an item",
				"      - a deeper one", "", "    **[⬆ Back to Top](#contents)**", "", "2.  ### Why?", "    Because.");

		assertThat(titles(topic)).containsExactly("What is a set?", "Why?");
		assertThat(questions(topic).getFirst().answer())
			.isEqualTo("A collection:\n\n```java\nif (a) {\n    b();\n}\n```" + "\n\n- an item\n  - a deeper one");
		assertThat(questions(topic).getLast().answer()).isEqualTo("Because.");
	}

	@Test
	void blocksThatAreIndentedTooLittleAreMovedAsAWhole() {
		List<String> answers = questions(
				good("# Sets", "", "100. ### What?", "", "    Text:", "", "    ```js", "    a {", "      b", "    }",
						"    ```", "", "101. ### Why?", "", "  Because.", "", "  **[Back to top](#sets)**"))
			.stream()
			.map((question) -> question.answer())
			.toList();

		assertThat(answers).containsExactly("Text:\n\n```js\na {\n  b\n}\n```", "Because.");
	}

	@Test
	void anIndentedItemAndOneOfAnotherDepthAreQuestionsToo() {
		assertThat(titles(good("# Sets", "1.  ### One?", "    Text.", "", "   2.  ### Two?", "       Text.", "",
				"3.  #### Three?", "    Text.", "", "4.  ### Four?", "    Text.", "", "     ## 1. Not one",
				"     Text.")))
			.containsExactly("One?", "Two?", "Three?", "Four?");
	}

	@Test
	void headingsBesideTheItemsThatAreIndentedBelongToTheAnswer() {
		TopicContent topic = good("# Sets", "1. ### One?", "   Text.", "", "  ## Key points", "", "  - a point", "",
				"2. ### Two?", "   Text.", "", "## More", "", "3. ### Three?", "   Text.");

		assertThat(titles(topic)).containsExactly("One?", "Two?", "Three?");
		assertThat(topic.levels()).extracting("title").containsExactly("General", "More");
	}

	@Test
	void itemsInBoldWithTextBelowAreQuestions() {
		TopicContent topic = good("# Sets", "", "1. **What is a set?**", "", "   A collection.", "", "   - of things",
				"2. **Why?**  ", "   Because.", "", "* **Explain maps**", "  * Keys and values");

		assertThat(titles(topic)).containsExactly("What is a set?", "Why?", "Explain maps");
		assertThat(questions(topic)).extracting("answer")
			.containsExactly("A collection.\n\n- of things", "Because.", "* Keys and values");
	}

	@Test
	void itemsOfTermsAreNoQuestions() {
		assertThat(titles(good("# Sets", "", "## What?", "", "Text.", "", "## Terms", "", "- **Set**: a collection",
				"- **Map**", "  pairs", "", "## Why?", "", "Text.")))
			.containsExactly("What?", "Terms", "Why?");
	}

	@Test
	void itemsThatAskWithoutAnAnswerAreReported() {
		ParsedTopic parsed = parsed("# Sets", "", "* What is a set?", "* What is a map?", "* A remark");

		assertThat(parsed).isInstanceOf(ParsedTopic.Refused.class);
		assertThat(lines(parsed)).containsExactly(3, 4, 1);
	}

	@Test
	void boldParagraphsAreQuestions() {
		TopicContent topic = good("# Sets", "", "## Basics", "", "**What is a set? 👶**", "", "A collection.", "",
				"<br/>", "", "**Q2: Why?**", "Because.", "", "**Note**", "", "More.", "", "## Maps", "",
				"**3)** Count the keys", "", "Text.");

		assertThat(titles(topic)).containsExactly("What is a set? 👶", "Why?", "Count the keys");
		assertThat(questions(topic).get(1).answer()).isEqualTo("Because.\n\n**Note**\n\nMore.");
		assertThat(topic.levels()).extracting("title").containsExactly("Basics", "Maps");
	}

	@Test
	void paragraphsBehindAQAreQuestions() {
		TopicContent topic = topic(parsed("# Sets", "", "Q: What is a set?", "A: A collection.", "", "Q: Why?", "",
				"A: Because.", "", "And so on."));

		assertThat(titles(topic)).containsExactly("What is a set?", "Why?");
		assertThat(questions(topic)).extracting("answer").containsExactly("A collection.", "Because.\n\nAnd so on.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "**Q:** What is a set?\n\n**A:** A collection.", "Q. What is a set?\nA. A collection.",
			"**Question:** What is a set?\n\n**Answer:** A collection.", "1. **What is a set?** - A collection.",
			"- What is a set?\n\n  Answer: A collection.", "## Q: What is a set?\n### Answer\nA collection.",
			"## What is a set?\n## Answer:\nA collection.",
			"1. <details><summary>What is a set?</summary>\n\n   A collection.\n   </details>" })
	void anAnswerMayBeAnnounced(String text) {
		QuestionContent question = question("# Sets", "", text);

		assertThat(question.title()).isEqualTo("What is a set?");
		assertThat(question.answer()).isEqualTo("A collection.");
	}

}
