package dev.studyhall.catalog.searching;

import java.util.List;

import dev.studyhall.catalog.searching.Words.Word;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

	@Test
	void wordsAreRunsOfLettersAndDigitsInLowerCase() {
		assertThat(texts("What is django.db, C++ or Python3?")).containsExactly("what", "is", "django", "db", "c", "or",
				"python3");
	}

	@Test
	void aWordKnowsWhereItStands() {
		assertThat(Words.of(" Éa-b")).containsExactly(new Word("éa", 1, 3), new Word("b", 4, 5));
	}

	@Test
	void marksBelongToTheirLetter() {
		assertThat(texts("संख्या क्या")).containsExactly("संख्या", "क्या");
	}

	@Test
	void joinersWithinAWordAreNothing() {
		assertThat(texts("क्\u200dया")).containsExactly("क्या");
	}

	@Test
	void scriptsWithoutSpacesGiveNeighbours() {
		assertThat(texts("Java数据库x库")).containsExactly("java", "数据", "据库", "x", "库");
	}

	@Test
	void whatIsTooLongIsNoWord() {
		assertThat(texts("a".repeat(61) + " b")).containsExactly("b");
	}

	@Test
	void aTextMayHaveNoWords() {
		assertThat(texts("")).isEmpty();
		assertThat(texts("?! \u0301 …")).isEmpty();
	}

	private static List<String> texts(String text) {
		return Words.of(text).stream().map(Word::text).toList();
	}

}
