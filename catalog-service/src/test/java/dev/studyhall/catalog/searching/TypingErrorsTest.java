package dev.studyhall.catalog.searching;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TypingErrorsTest {

	@Test
	void anErrorIsALetterTooManyTooFewAnotherOrTwoSwapped() {
		assertThat(TypingErrors.distance("django", "django")).isZero();
		assertThat(TypingErrors.distance("djjango", "django")).isOne();
		assertThat(TypingErrors.distance("djngo", "django")).isOne();
		assertThat(TypingErrors.distance("djengo", "django")).isOne();
		assertThat(TypingErrors.distance("djagno", "django")).isOne();
		assertThat(TypingErrors.distance("", "django")).isEqualTo(6);
	}

	@Test
	void theClosestIsMeant() {
		assertThat(TypingErrors.closest("quary", List.of("queries", "query", "quay", "quarry"))).contains("quarry");
		assertThat(TypingErrors.closest("authenication", List.of("authorization", "authentication")))
			.contains("authentication");
	}

	@Test
	void shortWordsForgiveLess() {
		assertThat(TypingErrors.closest("ab", List.of("ac"))).isEmpty();
		assertThat(TypingErrors.closest("abc", List.of("abd", "ade"))).contains("abd");
		assertThat(TypingErrors.closest("abcde", List.of("abxye"))).isEmpty();
		assertThat(TypingErrors.closest("abcdef", List.of("abxyef"))).contains("abxyef");
	}

}
