package dev.studyhall.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonTest {

	@Test
	void isTheSameInEverySessionAndTellsNothing() {
		String person = person("{\"iss\": \"https://id\", \"sub\": \"asha\", \"jti\": \"1\"}");

		assertThat(person).matches("[A-Za-z0-9_-]{22}")
			.isEqualTo(person("{\"sub\": \"asha\", \"iss\": \"https://id\", \"jti\": \"2\"}"))
			.isNotEqualTo(person("{\"iss\": \"https://id\", \"sub\": \"ben\"}"))
			.isNotEqualTo(person("{\"iss\": \"https://other\", \"sub\": \"asha\"}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "null", "5", "{", "{\"sub\": \"asha\"}", "{\"iss\": 1, \"sub\": 2}" })
	void claimsOfNobodyAreNobody(String claims) {
		assertThat(person(claims)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Bearer", "Bearer secret", "a.b", "a.!.c", "a.b.c.d", ".." })
	void whatIsNoTokenIsNobody(String header) {
		assertThat(new Credentials(header).person()).isNull();
		assertThat(Credentials.NONE.person()).isNull();
	}

	private static @Nullable String person(String claims) {
		return new Credentials("Bearer e30."
				+ Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
				+ ".x")
			.person();
	}

}
