package dev.studyhall.formats.list;

import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.QuestionContent;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.studyhall.formats.list.Lists.good;
import static dev.studyhall.formats.list.Lists.options;
import static dev.studyhall.formats.list.Lists.question;
import static dev.studyhall.formats.list.Lists.questions;
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

	@ParameterizedTest
	@ValueSource(strings = { "Solución|Respuesta correcta: B", "Antwoord|Antwoord: B", "Răspuns|Răspuns: B",
			"Përgjigja|Përgjigja: B", "คำตอบ|คำตอบ: B", "Đáp án|Đáp án: B", "उत्तर|उत्तर: B",
			"الاجابة|الاجابة الصحيحة: B", "Respostas|Resposta correta: B", "Odpowiedzi|Odpowiedź: B", "正解|正解: B",
			"参考答案|参考答案：B" })
	void answersAreAnnouncedInManyLanguages(String words) {
		String summary = words.substring(0, words.indexOf('|'));
		String line = words.substring(words.indexOf('|') + 1);
		QuestionContent question = question("# Keys", "", "###### 1. Which?", "", "- A: x", "- B: y", "",
				"<details><summary><b>" + summary + "</b></summary>", "<p>", "", "#### " + line, "", "Text.", "</p>",
				"</details>");

		assertThat(right(question)).containsExactly(1);
		assertThat(question.answer()).isEqualTo("Text.");
	}

	@Test
	void anItemWithOptionsAndAnAnswerIsAQuestionThoughItDoesNotAsk() {
		List<QuestionContent> questions = questions(good("# AWS", "", "1. Which is a service?", "    - A. S3",
				"    - B. SSL", "", "    <details><summary>Answer</summary>", "      Correct answer: A",
				"    </details>", "", "2. Select the region", "    - A. north", "    - B. us-east-1", "",
				"    <details><summary>Answer</summary>", "      Correct answer: B", "    </details>"));

		assertThat(questions).extracting(QuestionContent::title)
			.containsExactly("Which is a service?", "Select the region");
		assertThat(right(questions.getLast())).containsExactly(1);
	}

	@Test
	void itemsOfAnOutlineAreNoQuestions() {
		assertThat(question("# Notes", "", "## Sets", "", "1. Kinds", "   - a) finite", "   - b) infinite", "2. Uses",
				"   - a) many", "   - b) few")
			.answer()).contains("Kinds", "infinite", "Uses");
	}

	@Test
	void aNumberedOptionMayBeRepeatedAsTheAnswer() {
		QuestionContent question = question("# Quiz", "", "### 1. What is printed?", "", "```js", "f()", "```", "",
				"1. John", "2. Person", "3. John Person", "", "<details><summary><b>Answer</b></summary>", "",
				" 3) John Person", "", "</details>");

		assertThat(options(question)).containsExactly("John", "Person", "John Person");
		assertThat(right(question)).containsExactly(2);
	}

	@Test
	void anEmptyItemIsNoOption() {
		assertThat(options(question("# Quiz", "", "### 1. Which?", "", "- A: x", "- B: y", "-", "", "**Answer:** B")))
			.containsExactly("x", "y");
		assertThat(options(question("# Quiz", "", "### 1. Which?", "", "- [ ] x", "- [x] y", "- [ ]")))
			.containsExactly("x", "y");
	}

}
