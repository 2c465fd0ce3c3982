package dev.studyhall.formats.list;

import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.TopicContent;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.studyhall.formats.list.Lists.good;
import static dev.studyhall.formats.list.Lists.parsed;
import static dev.studyhall.formats.list.Lists.question;
import static dev.studyhall.formats.list.Lists.questions;
import static dev.studyhall.formats.list.Lists.titles;
import static dev.studyhall.formats.list.Lists.topic;
import static org.assertj.core.api.Assertions.assertThat;

/** Right options that are named all together, behind the questions. */
class AnswerKeyListsTest {

	private static final String QUIZ = """
			# Quiz

			### 1. Which is even?

			- A) 1
			- B) 2
			- C) 3

			### 2. Which is odd?

			- A) 2
			- B) 4
			- C) 5

			### 3. Which are prime?

			- A) 2
			- B) 3
			- C) 4

			""";

	@ParameterizedTest
	@ValueSource(strings = { "Answers: 1. b 2. c 3. a, b", "_Answers: 1-b, 2-c, 3-a and b_",
			"**Answer key:** 1) B; 2) C; 3) AB", "## Answers\n1. B\n2. C\n3. A, B",
			"## Answer key\n\n- Q1: B\n- Q2: C\n- Q3: A & B", "# Quiz answers\n\n1-B\n2-C\n3-A,B",
			"## Answer Key\n\n1. **B** \n2. **C** \n3. **A, B**",
			"<details><summary>Answers</summary>\n\n1. b\n2. c\n3. a, b\n\n</details>",
			"<details><summary>Show answers</summary>1-b, 2-c, 3-a, b</details>",
			"## Solutions\n\n| Question | Answer |\n|---|---|\n| 1 | B |\n| 2 | C |\n| 3 | A, B |",
			"**Answers**\n\n| 1 | 2 | 3 |\n|---|---|---|\n| B | C | A, B |",
			"## Answers\n\n| # | Answer | # | Answer |\n|---|---|---|---|\n| 1 | B | 2 | C |\n| Q3 | A and B | | |",
			"## Answer key\n\n**Question 1:** B\n\n**Question 2:** C\n\n**Question 3:** A, B",
			"## Answer key\n\n### Question 1: B\n\n### Question 2: C\n\n### Question 3: A, B",
			"## Ответы\n\n1. B\n2. C\n3. A, B", "## Soluciones\n\n1-B 2-C 3-AB" })
	void aKeyBehindTheQuestionsNamesTheRightOptions(String key) {
		TopicContent topic = good(QUIZ + key);

		assertThat(titles(topic)).containsExactly("Which is even?", "Which is odd?", "Which are prime?");
		assertThat(questions(topic).stream().map(Lists::right).toList()).containsExactly(List.of(1), List.of(2),
				List.of(0, 1));
		assertThat(questions(topic)).allMatch((question) -> question.answer().isEmpty());
	}

	@Test
	void explanationsInAKeyAreKept() {
		List<QuestionContent> questions = questions(good(
				QUIZ + "## Answer key\n\n1. **B** — two is `2 * 1`.\n\n   See there.\n2. C, five\n3. A and B (not 4)"));

		assertThat(questions).extracting(QuestionContent::answer)
			.containsExactly("**B** — two is `2 * 1`.\n\nSee there.", "C, five", "A and B (not 4)");
	}

	@Test
	void explanationsMayFollowAKey() {
		List<QuestionContent> questions = questions(
				good(QUIZ + "Answer key: 1-B, 2-C, 3-A\n\nExplanations:\n\n1) Halves.\n2) No halves.\n3) See there."));

		assertThat(questions).extracting(QuestionContent::answer)
			.containsExactly("Halves.", "No halves.", "See there.");
	}

	@Test
	void theLastColumnOfATableMayExplain() {
		assertThat(questions(good(QUIZ + "## Answers\n\n| Q | Answer | Why | \n|---|---|---|\n| 1 | B | Halves |\n"
				+ "| 2 | C | None |\n| 3 | A | Two |")))
			.extracting(QuestionContent::answer)
			.containsExactly("Halves", "None", "Two");
	}

	@Test
	void eachSectionMayHaveItsKey() {
		TopicContent topic = good("# Quiz", "", "## Maps", "", "1. A key is", "   - a) unique", "   - b) not unique",
				"2. A value is", "   - a) unique", "   - b) not unique", "", "**Answers:** 1-a, 2-b", "", "## Sets", "",
				"1. An element is", "   - a) unique", "   - b) not unique", "2. A set is", "   - a) ordered",
				"   - b) not ordered", "", "**Answers:** 1-b, 2-a");

		assertThat(topic.levels()).extracting(LevelContent::title).containsExactly("Maps", "Sets");
		assertThat(questions(topic).stream().map(Lists::right).toList()).containsExactly(List.of(0), List.of(1),
				List.of(1), List.of(0));
	}

	@Test
	void aKeyMayNameTheSectionsItIsAbout() {
		TopicContent topic = good("# Quiz", "", "## Sets", "", "### 1. Which?", "A. this", "B. that", "",
				"### 2. And now?", "A. this", "B. that", "", "## Maps", "", "### 1. What?", "A. this", "B. that", "",
				"### 2. And then?", "A. this", "B. that", "", "## Answers", "", "### Maps", "1. A", "2. A", "",
				"**Sets**", "", "1. B", "2. B");

		assertThat(questions(topic).stream().map(Lists::right).toList()).containsExactly(List.of(1), List.of(1),
				List.of(0), List.of(0));
	}

	@Test
	void aKeyThatCountsOnThroughSectionsGoesByTheOrder() {
		TopicContent topic = good("# Quiz", "", "## Sets", "", "### 1. Which?", "A. this", "B. that", "", "## Maps", "",
				"### 1. What?", "A. this", "B. that", "", "## Answers", "", "1. B", "2. A");

		assertThat(questions(topic).stream().map(Lists::right).toList()).containsExactly(List.of(1), List.of(0));
	}

	@Test
	void aQuestionThatTheKeyLeavesOutIsReportedAndTheOthersKeepTheirNumbers() {
		var parsed = parsed(QUIZ + "## Answers\n\n- 1: B\n- 3: A");

		assertThat(questions(topic(parsed)).stream().map(Lists::right).toList()).containsExactly(List.of(1),
				List.of(0));
		assertThat(parsed.rejections()).hasSize(1);
	}

	@Test
	void whatAQuestionSaysItselfGoesBeforeTheKey() {
		assertThat(Lists.right(questions(good("# Quiz", "", "### 1. Which?", "A. this", "B. that", "", "Answer: A", "",
				"### 2. What?", "A. this", "B. that", "", "## Answers", "", "1. B", "2. B"))
			.getFirst())).containsExactly(0);
	}

	@Test
	void stepsOfAnAnswerAreNoKey() {
		QuestionContent question = question("# Sets", "", "### What are the steps?", "", "#### Answer", "",
				"1. A set is made", "2. B trees are filled", "3. Ready");

		assertThat(question.answer()).isEqualTo("1. A set is made\n2. B trees are filled\n3. Ready");
	}

	@Test
	void whatLooksLikeAKeyAndIsAboutNoQuestionStaysText() {
		assertThat(question("# Sets", "", "### What are the grades?", "", "Answers: 1-A, 2-B").answer())
			.contains("1-A, 2-B");
	}

}
