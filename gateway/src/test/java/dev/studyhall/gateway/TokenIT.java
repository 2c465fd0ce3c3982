package dev.studyhall.gateway;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.studyhall.testing.token.TestTokens;
import dev.studyhall.testing.token.TokenBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tokens, sound and forged, at the door. */
class TokenIT {

	private static final String TOPICS = "/api/v1/tech-baithak/topics";

	private static final Map<String, String> SETTINGS = Map.of("studyhall.gateway.rate-limit.forgery.burst", "1000");

	private static FakeService service;

	private static RunningGateway gateway;

	@BeforeAll
	static void start() {
		service = FakeService.start();
		gateway = RunningGateway.before(service, TestTokens.shared(), SETTINGS);
	}

	@AfterAll
	static void stop() {
		gateway.close();
		service.close();
	}

	@BeforeEach
	void forget() {
		service.forget();
	}

	@Test
	void aSoundTokenIsRelayed() {
		String bearer = token().bearer();

		HttpResponse<String> answer = gateway.get(TOPICS, "Authorization", bearer);

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(service.onlySeen().headers().getAll("Authorization")).containsExactly(bearer);
	}

	@Test
	void theSchemeMayBeWrittenAnyWay() {
		assertThat(gateway.get(TOPICS, "Authorization", "bearer " + token().sign()).statusCode()).isEqualTo(200);
	}

	@Test
	void noTokenAtAllIsForTheServicesToJudge() {
		assertThat(gateway.get(TOPICS).statusCode()).isEqualTo(200);
		assertThat(service.onlySeen().headers().contains("Authorization")).isFalse();
	}

	@Test
	void clocksMayBeALittleApart() {
		assertThat(statusOf(token().endsIn(Duration.ofSeconds(-20)))).isEqualTo(200);
		assertThat(statusOf(token().beginsIn(Duration.ofSeconds(20)))).isEqualTo(200);
	}

	static Stream<Named<Function<TokenBuilder, String>>> forgeries() {
		return Stream.of(forgery("no signature", TokenBuilder::signWithNothing),
				forgery("empty signature", TokenBuilder::signWithEmptySignature),
				forgery("HS256 with the public key", TokenBuilder::signWithPublicKeyAsSecret),
				forgery("stranger's key under the true id", TokenBuilder::signWithStrangersKey),
				forgery("key in the token", TokenBuilder::signWithEmbeddedKey),
				forgery("key set named in the token",
						(token) -> token.signWithKeySetAddress(URI.create("http://127.0.0.1:1/jwks"))),
				forgery("changed after signing", (token) -> token.signThenChangeSubject("tara")),
				forgery("unknown key id", (token) -> token.keyId("../../../dev/null").sign()),
				forgery("key id as SQL", (token) -> token.keyId("' or 1=1 --").sign()),
				forgery("other issuer", (token) -> token.issuer("https://evil.example").sign()),
				forgery("no issuer", (token) -> token.issuer(null).sign()),
				forgery("other audience", (token) -> token.audience("elsewhere").sign()),
				forgery("no audience", (token) -> token.audience().sign()),
				forgery("ended", (token) -> token.endsIn(Duration.ofSeconds(-90)).sign()),
				forgery("endless", (token) -> token.endless().sign()),
				forgery("not yet valid", (token) -> token.beginsIn(Duration.ofSeconds(90)).sign()),
				forgery("no subject", (token) -> token.claim("sub", null).sign()),
				forgery("signature cut", (token) -> token.sign().substring(0, token.sign().length() - 4)),
				forgery("two parts", (token) -> token.sign().substring(0, token.sign().lastIndexOf('.'))),
				forgery("five parts", (token) -> token.sign() + ".a.b"), forgery("nothing", (_) -> ""),
				forgery("nonsense", (_) -> "nonsense"), forgery("not JSON", (_) -> "bm90.anNvbg.x"),
				forgery("two in one", (token) -> token.sign() + ", Bearer " + token.sign()));
	}

	@ParameterizedTest
	@MethodSource("forgeries")
	void aForgedTokenIsRefusedEverywhere(Function<TokenBuilder, String> forgery) {
		String bearer = "Bearer " + forgery.apply(token());

		for (String path : List.of(TOPICS, "/status", "/nothing", "/openapi")) {
			assertRefused(gateway.get(path, "Authorization", bearer));
		}
		assertThat(service.seen()).noneMatch((request) -> request.uri().equals(TOPICS));
	}

	@Test
	void anotherSchemeIsRefused() {
		assertRefused(gateway.get(TOPICS, "Authorization", "Basic dGFyYTp0YXJh"));
		assertRefused(gateway.get(TOPICS, "Authorization", token().sign()));
	}

	@Test
	void twoCredentialsAreRefusedEvenIfBothAreSound() {
		assertRefused(gateway.get(TOPICS, "Authorization", token().bearer(), "Authorization", token().bearer()));
		assertThat(service.seen()).isEmpty();
	}

	private static int statusOf(TokenBuilder token) {
		return gateway.get(TOPICS, "Authorization", token.bearer()).statusCode();
	}

	private static void assertRefused(HttpResponse<String> answer) {
		Problems.assertProblem(answer, 401, "invalid-token");
		assertThat(answer.headers().firstValue("www-authenticate"))
			.hasValueSatisfying((challenge) -> assertThat(challenge).startsWith("Bearer").contains("invalid_token"));
	}

	private static TokenBuilder token() {
		return TestTokens.shared().token("asha").member("tech-baithak");
	}

	private static Named<Function<TokenBuilder, String>> forgery(String name, Function<TokenBuilder, String> forgery) {
		return Named.of(name, forgery);
	}

}
