package dev.studyhall.local.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "studyhall.identity.gateway-secret=a secret")
class DemoTokensIT {

	@LocalServerPort
	private int port;

	@Autowired
	private DemoUsers users;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			asha  |          | tech-baithak  |
			ben   |          | tech-baithak  |
			mira  |          | tech-baithak  | author
			ira   |          | tech-baithak  | instructor
			tara  |          | tech-baithak  | admin
			oskar | operator | tech-baithak  |
			zoe   |          | north-academy |
			nora  |          | north-academy | author
			""")
	void everyDemoUsersTokenSaysWhoTheyAreAndNoMore(String user, String platform, String tenant, String role)
			throws Exception {
		Jwt token = verified(browser().get("/demo/token?user=" + user).body());

		assertThat(token.getSubject()).isEqualTo(user);
		assertThat(token.getClaimAsMap("studyhall"))
			.isEqualTo(Map.of("platform", listOf(platform), "tenants", Map.of(tenant, listOf(role))));
	}

	@Test
	void aTokenNamesIssuerAudienceKeyAndAQuarterOfAnHour() throws Exception {
		var answer = browser().get("/demo/token?user=asha");
		Jwt token = verified(answer.body());

		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
		assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(token.getClaimAsString("iss")).isEqualTo("http://localhost:9000");
		assertThat(token.getAudience()).containsExactly("studyhall");
		assertThat(token.getHeaders()).containsEntry("alg", "RS256").containsKey("kid");
		Instant issued = Objects.requireNonNull(token.getClaimAsInstant("iat"));
		assertThat(issued).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
		assertThat(token.getClaimAsInstant("exp")).isEqualTo(issued.plus(Duration.ofMinutes(15)));
		assertThat(token.getClaims()).containsOnlyKeys("iss", "sub", "aud", "iat", "nbf", "exp", "jti", "studyhall");
	}

	@Test
	void anUnknownUserIsToldWhoThereIs() throws Exception {
		var answer = browser().get("/demo/token?user=mallory");

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(answer.body()).contains("https://studyhall.dev/problems/demo-user-unknown")
			.contains(this.users.names());
	}

	@Test
	void theDemoUsersAreListed() throws Exception {
		assertThat(browser().get("/demo/users").body()).contains("\"name\":\"oskar\"", "\"platform\":[\"operator\"]")
			.contains(this.users.names());
	}

	@Test
	void healthIsOpenAndNothingElseIs() throws Exception {
		assertThat(browser().get("/actuator/health").statusCode()).isEqualTo(200);
		assertThat(browser().get("/actuator/health/readiness").statusCode()).isEqualTo(200);
		assertThat(browser().get("/actuator/env").statusCode()).isEqualTo(302);
	}

	private Browser browser() {
		return new Browser(this.port);
	}

	private Jwt verified(String token) {
		return NimbusJwtDecoder.withJwkSetUri("http://localhost:" + this.port + "/oauth2/jwks").build().decode(token);
	}

	private static List<String> listOf(@Nullable String value) {
		return (value != null) ? List.of(value) : List.of();
	}

}
