package dev.studyhall.gateway.login;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReturnPathTest {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/tech-baithak", "/tech-baithak/topics/caf%C3%A9?page=2&q=a%20b#level-1", "/a//b",
			"/@evil.example", "/logins", "/?return=//evil.example", "/%2f%2fevil.example" })
	void aPathOfThisSiteIsGoneOnTo(String path) {
		assertThat(ReturnPath.of(path)).isEqualTo(path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example",
			"https://evil.example", "https:evil.example", "javascript:alert(1)", "evil.example", " /x",
			"/\t/evil.example", "/\n/evil.example", "/\r\nSet-Cookie: a=b", "/a\u0000b", "/a b", "/caf\u00e9", "/a\\b",
			"/<script>", "/login", "/login?return=/", "/login/callback", "/logout", "/logout#x", "data:text/html,x",
			"/\u2028/evil.example" })
	void anythingElseLeadsToTheStartPage(String path) {
		assertThat(ReturnPath.of(path)).isEqualTo("/");
	}

	@Test
	void nothingLeadsToTheStartPage() {
		assertThat(ReturnPath.of(null)).isEqualTo("/");
		assertThat(ReturnPath.of("/" + "a".repeat(2000))).isEqualTo("/");
	}

}
