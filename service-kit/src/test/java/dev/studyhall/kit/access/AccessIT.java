package dev.studyhall.kit.access;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.kit.sample.Sample;
import dev.studyhall.testing.token.TestTokens;
import dev.studyhall.testing.token.TokenBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may call what, in which order the refusals come, and what they give away: nothing.
 */
class AccessIT {

	@SuppressWarnings("NullAway.Init")
	private static Sample sample;

	@BeforeAll
	static void start() {
		sample = Sample.start(Map.of());
		sample.tenant("tech-baithak", true);
		sample.tenant("north-academy", true);
		sample.tenant("closed-school", false);
	}

	@AfterAll
	static void stop() {
		sample.close();
	}

	@Test
	void everybodyReadsWhatAPublicTenantShows() {
		get("/api/v1/tech-baithak/notes", null).expectStatus().isOk();
		get("/api/v1/tech-baithak/notes", token("zoe").member("north-academy").bearer()).expectStatus().isOk();
	}

	@Test
	void aTenantThatIsNotPublicIsNotThereForOthers() {
		get("/api/v1/closed-school/notes", null).expectStatus().isNotFound();
		get("/api/v1/closed-school/notes", token("zoe").member("north-academy").bearer()).expectStatus().isNotFound();
		get("/api/v1/closed-school/notes", token("cleo").member("closed-school").bearer()).expectStatus().isOk();
	}

	@Test
	void withoutATokenTheAnswerIs401BeforeAnyTenantIsLookedUp() {
		for (String tenant : new String[] { "tech-baithak", "no-such-tenant", "closed-school" }) {
			put("/api/v1/" + tenant + "/notes/" + UUID.randomUUID(), null, "{\"text\":\"a\"}").expectStatus()
				.isUnauthorized()
				.expectHeader()
				.valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		}
	}

	@Test
	void anUnknownTenantAndAForeignOneAreTheSame404() {
		String zoe = token("zoe").member("north-academy").bearer();
		byte[] foreign = put("/api/v1/tech-baithak/notes/" + new UUID(0, 1), zoe, "{\"text\":\"a\"}").expectStatus()
			.isNotFound()
			.expectBody()
			.returnResult()
			.getResponseBody();
		byte[] unknown = put("/api/v1/tech-boithak/notes/" + new UUID(0, 1), zoe, "{\"text\":\"a\"}").expectStatus()
			.isNotFound()
			.expectBody()
			.returnResult()
			.getResponseBody();

		assertThat(new String(foreign).replace("tech-baithak", "X"))
			.isEqualTo(new String(unknown).replace("tech-boithak", "X"));
		assertThat(sample.number("select count(*) from kit.note")).isZero();
	}

	@Test
	void aMissingRoleInOnesOwnTenantIs403() {
		post("/api/v1/tech-baithak/notes", token("asha").member("tech-baithak").bearer()).expectStatus().isForbidden();
		post("/api/v1/tech-baithak/notes", token("mira").member("tech-baithak", "author").bearer()).expectStatus()
			.isOk();
		post("/api/v1/tech-baithak/notes", token("nora").member("north-academy", "author").bearer()).expectStatus()
			.isNotFound();
		post("/api/v1/tenants", token("mira").member("tech-baithak", "author").bearer()).expectStatus().isForbidden();
		post("/api/v1/tenants", token("oskar").operator().bearer()).expectStatus().isOk();
	}

	@Test
	void whatStandsInNoRuleIsNotThereAndWhatStandsThereHasItsMethods() {
		get("/api/v1/tech-baithak/secrets", token("mira").member("tech-baithak", "author").bearer()).expectStatus()
			.isNotFound();
		assertThat(sample.http()
			.delete()
			.uri("/api/v1/tech-baithak/notes")
			.exchange()
			.expectStatus()
			.isEqualTo(405)
			.returnResult(Void.class)
			.getResponseHeaders()
			.getAllow()).containsExactlyInAnyOrder(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);
	}

	@Test
	void anAddressThatIsKeptOutIsAnsweredWithAProblem() {
		sample.http()
			.get()
			.uri(URI.create("http://127.0.0.1:" + sample.port() + "/api/v1/tech-baithak/%252e%252e%252f"))
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("https://studyhall.dev/problems/malformed-request");
	}

	@Test
	void forgedAndStaleTokensAre401EverywhereAlsoOnPublicReads() {
		TokenBuilder sound = token("mira").member("tech-baithak", "author");
		String[] bad = { sound.signWithNothing(), sound.signWithEmptySignature(), sound.signWithPublicKeyAsSecret(),
				sound.signWithStrangersKey(), sound.signWithEmbeddedKey(),
				sound.signWithKeySetAddress(URI.create("http://127.0.0.1:1/keys")), sound.signThenChangeSubject("asha"),
				token("mira").issuer("https://evil.test").sign(), token("mira").issuer(null).sign(),
				token("mira").audience("somebody-else").sign(), token("mira").endsIn(Duration.ofMinutes(-2)).sign(),
				token("mira").endless().sign(), token("mira").beginsIn(Duration.ofMinutes(2)).sign(),
				token("mira").keyId("../../etc/passwd").sign(), token("mira").claim("studyhall", "author").sign(),
				token("mira").claim("studyhall", Map.of("tenants", "tech-baithak")).sign(), "x.y.z", "" };
		for (String token : bad) {
			get("/api/v1/tech-baithak/notes", "Bearer " + token).expectStatus().isUnauthorized();
		}
		get("/api/v1/tech-baithak/notes", sound.bearer()).expectStatus().isOk();
	}

	@Test
	void aTokenSignedWithANewKeyIsBelievedAtOnce() {
		TestTokens.shared().rotate();

		get("/api/v1/tech-baithak/notes", token("mira").member("tech-baithak").bearer()).expectStatus().isOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"text\":\"a\",\"text\":\"b\"}", "{\"text\":\"a\",\"tenant\":\"other\"}",
			"{\"text\":\"a\\u0000\"}", "{\"text\":\"\\ud800\"}", "{\"text\":1e400}", "{\"text\":", "[]", "", "null" })
	void inputThatCannotBeRightIsA400ProblemAndLeavesNothing(String body) {
		put("/api/v1/tech-baithak/notes/" + UUID.randomUUID(), token("asha").member("tech-baithak").bearer(), body)
			.expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("https://studyhall.dev/problems/invalid-request");
		assertThat(sample.number("select count(*) from kit.note")).isZero();
	}

	@Test
	void aFieldAtFaultIsNamed() {
		put("/api/v1/tech-baithak/notes/" + UUID.randomUUID(), token("asha").member("tech-baithak").bearer(),
				"{\"text\":\"a\",\"owner\":\"me\"}")
			.expectBody()
			.jsonPath("$.field")
			.isEqualTo("owner");
		get("/api/v1/tech-baithak/notes?limit=0", null).expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.field")
			.isEqualTo("limit");
		get("/api/v1/tech-baithak/notes?cursor=nonsense!", null).expectStatus().isBadRequest();
		put("/api/v1/tech-baithak/notes/no-uuid", token("asha").member("tech-baithak").bearer(), "{\"text\":\"a\"}")
			.expectStatus()
			.isNotFound();
	}

	@Test
	void aBodyThatIsTooLargeIs413AndOneOfAnotherTypeIs415() {
		String asha = token("asha").member("tech-baithak").bearer();
		put("/api/v1/tech-baithak/notes/" + UUID.randomUUID(), asha, "{\"text\":\"" + "a".repeat(300_000) + "\"}")
			.expectStatus()
			.isEqualTo(413);
		sample.http()
			.put()
			.uri("/api/v1/tech-baithak/notes/" + UUID.randomUUID())
			.header(HttpHeaders.AUTHORIZATION, asha)
			.contentType(MediaType.TEXT_PLAIN)
			.bodyValue("text")
			.exchange()
			.expectStatus()
			.isEqualTo(415);
	}

	private static TokenBuilder token(String subject) {
		return TestTokens.shared().token(subject);
	}

	private static WebTestClient.ResponseSpec get(String path, @Nullable String bearer) {
		return sample.http().get().uri(path).headers((headers) -> authorize(headers, bearer)).exchange();
	}

	private static WebTestClient.ResponseSpec post(String path, @Nullable String bearer) {
		return sample.http().post().uri(path).headers((headers) -> authorize(headers, bearer)).exchange();
	}

	private static WebTestClient.ResponseSpec put(String path, @Nullable String bearer, String body) {
		return sample.http()
			.put()
			.uri(path)
			.headers((headers) -> authorize(headers, bearer))
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange();
	}

	private static void authorize(HttpHeaders headers, @Nullable String bearer) {
		if (bearer != null) {
			headers.set(HttpHeaders.AUTHORIZATION, bearer);
		}
	}

}
