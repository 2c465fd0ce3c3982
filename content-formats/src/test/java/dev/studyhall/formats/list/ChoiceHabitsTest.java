package dev.studyhall.formats.list;

import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.QuestionContent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.studyhall.formats.list.Lists.options;
import static dev.studyhall.formats.list.Lists.question;
import static dev.studyhall.formats.list.Lists.right;
import static org.assertj.core.api.Assertions.assertThat;

/** How people mark what is right, and where they put an answer. */
class ChoiceHabitsTest {

	@Test
	void theOnlyOptionInBoldIsRight() {
		QuestionContent question = question("# AWS", "", "### 3. Which one is a database?", "", "a) S3", "b) **RDS**",
				"c) SNS");

		assertThat(question.type()).isEqualTo(InteractionType.SINGLE_CHOICE);
		assertThat(options(question)).containsExactly("S3", "RDS", "SNS");
		assertThat(right(question)).containsExactly(1);
	}

	@Test
	void anAnswerThatNamesAnOptionGoesBeforeBoldLetters() {
		QuestionContent question = question("# AWS", "", "### 3. Which one?", "", "- A) **S3**", "- B) RDS", "",
				"Answer: B");

		assertThat(right(question)).containsExactly(1);
		assertThat(options(question)).containsExactly("**S3**", "RDS");
	}

	@ParameterizedTest
	@ValueSource(strings = { "> Answer: 2", "> **Answer:** 2", ">Answer: 2" })
	void anAnswerMayStandInAQuotation(String answer) {
		QuestionContent question = question("# AWS", "", "### 5. Which region?", "", "1. us-east-1", "2. eu-west-1",
				"3. ap-south-1", "", answer);

		assertThat(right(question)).containsExactly(1);
	}

	@Test
	void otherQuotationsStayQuotations() {
		assertThat(question("# HR", "", "### Tell me about a conflict", "", "> I once disagreed.").answer())
			.isEqualTo("> I once disagreed.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Correct answer: Option B", "**Ans** - (b)", "**Answer** : B", "The right answer is: b",
			"Solution: B) y", "**Correct:** B", "Ans. B", "> **Correct Answer:** b" })
	void anAnswerIsAnnouncedInManyWays(String answer) {
		QuestionContent question = question("# Keys", "", "### 1. Which?", "A) x", "B) y", "", answer);

		assertThat(right(question)).containsExactly(1);
		assertThat(question.answer()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "y (correct)", "y **(Correct)**", "y <-- correct", "y (Correct Answer)", "y ✅", "y [correct]" })
	void anOptionMaySayThatItIsRight(String option) {
		QuestionContent question = question("# Keys", "", "### 1. Which?", "", "- a) x", "- b) " + option, "- c) z");

		assertThat(options(question)).containsExactly("x", "y", "z");
		assertThat(right(question)).containsExactly(1);
	}

	@Test
	void optionsWithoutLabelsMaySaySoInWords() {
		assertThat(right(question("# Keys", "", "### 1. Which?", "", "1. x", "2. y (correct)", "3. z")))
			.containsExactly(1);
	}

	@Test
	void optionsMayStandInOneLine() {
		QuestionContent question = question("# Keys", "", "### 1. Which?", "A) x  B) y and z  C) w", "", "Answer: C");

		assertThat(options(question)).containsExactly("x", "y and z", "w");
		assertThat(right(question)).containsExactly(2);
	}

	@Test
	void boldLettersThatBeganBeforeTheAnswerAreClosed() {
		assertThat(question("# Keys", "", "### 1. Which?", "A) x", "B) y", "", "✅ **Answer: B** because y.").answer())
			.isEqualTo("B because y.");
	}

	@Test
	void whatIsCorrectInsideAnAnswerIsNoAnnouncement() {
		assertThat(question("# React", "", "## May effects be async?", "", "No.", "", "**Correct:**", "", "Call it.")
			.answer()).isEqualTo("No.\n\n**Correct:**\n\nCall it.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Apple", "**b. Apple**", "B) Apple", "b", "(b)", "Answer: b" })
	void aFoldMayHoldNothingButTheRightOption(String answer) {
		QuestionContent question = question("# Fruit", "", "## 1. Which is a fruit?", "", "a. Carrot", "b. Apple", "",
				"<details><summary>Show answer</summary>", "", answer, "", "It grows on trees.", "", "</details>");

		assertThat(options(question)).containsExactly("Carrot", "Apple");
		assertThat(right(question)).containsExactly(1);
		assertThat(question.answer()).isEqualTo("It grows on trees.");
	}

	@Test
	void boxesThatNobodyTickedMayBeAnsweredInAFold() {
		QuestionContent question = question("# Fruit", "", "**Question 1**: Which is a fruit?", "", "- [ ] Carrot",
				"- [ ] Apple", "", "<details>", "<summary>Answer</summary>", "", "Apple", "", "</details>");

		assertThat(right(question)).containsExactly(1);
	}

	@Test
	void severalLabelsMayStandTogether() {
		QuestionContent question = question("# Keys", "", "### 1. Pick.", "A. x", "B. y", "C. z", "", "Answer: AC");

		assertThat(right(question)).containsExactly(0, 2);
		assertThat(question.answer()).isEmpty();
	}

}
