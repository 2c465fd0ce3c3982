package dev.studyhall.gateway;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import dev.studyhall.testing.token.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which address reaches which service, and what goes along. */
class RoutingIT {

	private static final String TOPICS = "/api/v1/tech-baithak/topics";

	private static FakeService catalog;

	private static FakeService bookmark;

	private static FakeService progress;

	private static RunningGateway gateway;

	@BeforeAll
	static void start() {
		catalog = FakeService.start();
		bookmark = FakeService.start();
		progress = FakeService.start();
		gateway = RunningGateway.before(catalog, bookmark, progress, TestTokens.shared(),
				Map.of("studyhall.gateway.cache.period", "0"));
	}

	@AfterAll
	static void stop() {
		gateway.close();
		List.of(catalog, bookmark, progress).forEach(FakeService::close);
	}

	@BeforeEach
	void forget() {
		List.of(catalog, bookmark, progress).forEach(FakeService::forget);
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/tenants,catalog", "/api/v1/tenants/x,catalog", "/api/v1/tech-baithak/topics,catalog",
			"/api/v1/tech-baithak/topics/django?a=b%20c&d=e%2Ff,catalog",
			"/api/v1/tech-baithak/questions/0198/counts,catalog", "/api/v1/tech-baithak/imports/1,catalog",
			"/api/v1/tech-baithak/me/bookmarks,bookmark",
			"/api/v1/tech-baithak/me/bookmarks/topics/1?topic=django,bookmark",
			"/api/v1/tech-baithak/me/collections/1/items/topic/2?after=,bookmark",
			"/api/v1/tech-baithak/collections/mZ1vJ3kq0cX8w5yT2nB7dA,bookmark",
			"/api/v1/tech-baithak/me/attempts,progress", "/api/v1/tech-baithak/me/progress/topics/caf%C3%A9,progress",
			"/api/v1/tech-baithak/me,progress", "/api/v1/tech-baithak/learners/1/data/bookmarks,bookmark" })
	void anAddressReachesItsServiceUnchanged(String path, String service) {
		HttpResponse<String> answer = gateway.get(path);

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(named(service).onlySeen().uri()).isEqualTo(path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api", "/api/v1", "/api/v1/", "/api/v1/tech-baithak", "/api/v1/tech-baithak/",
			"/api/v1/tech-baithak/me/topics", "/api/v1/tech-baithak/bookmarks", "/api/v1/tech-baithak/topicsX",
			"/api/v1/Tech-Baithak/topics", "/api/v1/te/topics", "/api/v1/tech%2Dbaithak/topics",
			"/api/v1/tech-baithak/%74opics", "/api/v2/tenants", "/api//v1/tenants", "//api/v1/tenants",
			"/api/v1/tenantsX", "/actuator", "/actuator/health", "/actuator/gateway/routes",
			"/api/v1/tech-baithak/actuator/health", "/status/", "/openapi/x", "/login", "/login/callback", "/logout",
			"/oauth2/authorize" })
	void everythingElseIsNotThere(String path) {
		Problems.assertProblem(gateway.get(path), 404, "not-found");
		assertThat(catalog.seen()).isEmpty();
	}

	@Test
	void theManagementPortLeadsNowhereElse() {
		assertThat(gateway.getManagement("/actuator/health/readiness").statusCode()).isEqualTo(200);
		assertThat(gateway.getManagement("/actuator/prometheus").body()).contains("resilience4j_circuitbreaker_state");
		assertThat(gateway.getManagement("/actuator/gateway/routes").statusCode()).isEqualTo(404);
		assertThat(gateway.getManagement("/actuator/env").statusCode()).isEqualTo(404);
		assertThat(gateway.getManagement(TOPICS).statusCode()).isEqualTo(404);
		assertThat(catalog.seen()).isEmpty();
	}

	@Test
	void identitiesClaimedByHeadersAreDropped() {
		gateway.get(TOPICS, "X-Tenant", "north-academy", "X-Tenant-Id", "1", "X-User", "tara", "X-User-Id", "tara",
				"X-Forwarded-User", "tara", "X-Remote-User", "tara", "Remote-User", "tara", "X-Auth-Request-User",
				"tara", "X-Studyhall-Role", "admin", "X-Original-Url", "/admin", "X-Rewrite-Url", "/admin",
				"X-Http-Method-Override", "DELETE", "Cookie", "session=1", "X-Real-Ip", "1.2.3.4", "Client-Ip",
				"1.2.3.4", "Baggage", "user=tara");

		assertThat(catalog.onlySeen().headers().names()).extracting(String::toLowerCase)
			.containsExactlyInAnyOrder("host", "accept", "user-agent", "traceparent", "x-request-id", "x-forwarded-for",
					"x-forwarded-proto", "x-forwarded-host");
	}

	@Test
	void whatTellsOfTheClientIsWrittenAnew() {
		gateway.get(TOPICS, "X-Forwarded-For", "1.2.3.4", "X-Forwarded-Proto", "https", "X-Forwarded-Host",
				"evil.example", "Forwarded", "for=1.2.3.4", "X-Forwarded-Prefix", "/evil", "X-Forwarded-Port", "1",
				"X-Request-Id", "mine");

		var headers = catalog.onlySeen().headers();
		assertThat(headers.getAll("X-Forwarded-For")).containsExactly("127.0.0.1");
		assertThat(headers.getAll("X-Forwarded-Proto")).containsExactly("http");
		assertThat(headers.getAll("X-Forwarded-Host")).containsExactly("127.0.0.1:" + gateway.port());
		assertThat(headers.get("X-Request-Id")).isNotEqualTo("mine").hasSize(16);
		assertThat(headers.contains("Forwarded")).isFalse();
		assertThat(headers.contains("X-Forwarded-Prefix")).isFalse();
		assertThat(headers.contains("X-Forwarded-Port")).isFalse();
	}

	@Test
	void theConnectionHeaderTakesNothingAway() {
		String token = TestTokens.shared().token("asha").member("tech-baithak").bearer();
		try (Wire wire = gateway.wire()) {
			Wire.Answer answer = wire
				.send("GET " + TOPICS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + token
						+ "\r\nConnection: Authorization, X-Forwarded-For, close\r\nKeep-Alive: 5\r\nTE: trailers\r\n"
						+ "Proxy-Authorization: Basic eA==\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n")
				.answer();

			assertThat(answer.status()).isEqualTo(200);
		}
		var headers = catalog.onlySeen().headers();
		assertThat(headers.get("Authorization")).isEqualTo(token);
		assertThat(headers.get("X-Forwarded-For")).isEqualTo("127.0.0.1");
		assertThat(headers.names()).extracting(String::toLowerCase)
			.doesNotContain("connection", "keep-alive", "te", "proxy-authorization", "upgrade", "http2-settings");
	}

	@Test
	void theHeadersOfTheApiPassBothWays() {
		catalog.answer(201, Map.of("ETag", "\"1\"", "Location", "/api/v1/x", "Link", "<?cursor=a>; rel=\"next\"",
				"Cache-Control", "no-cache", "Content-Type", "application/json", "Retry-After", "1"), "{}");

		HttpResponse<String> answer = gateway.post(TOPICS, HttpRequest.BodyPublishers.ofString("{}"), "Idempotency-Key",
				"k", "If-Match", "\"0\"", "Content-Type", "application/json", "Accept-Language", "en");

		assertThat(catalog.onlySeen().headers()).anyMatch((header) -> header.getKey().equalsIgnoreCase("If-Match"))
			.anyMatch((header) -> header.getKey().equalsIgnoreCase("Idempotency-Key"))
			.anyMatch((header) -> header.getKey().equalsIgnoreCase("Content-Type"))
			.anyMatch((header) -> header.getKey().equalsIgnoreCase("Accept-Language"));
		assertThat(answer.statusCode()).isEqualTo(201);
		assertThat(answer.body()).isEqualTo("{}");
		assertThat(answer.headers().map()).containsEntry("etag", List.of("\"1\""))
			.containsEntry("location", List.of("/api/v1/x"))
			.containsEntry("link", List.of("<?cursor=a>; rel=\"next\""))
			.containsEntry("cache-control", List.of("no-cache"))
			.containsEntry("retry-after", List.of("1"));
	}

	@Test
	void everyAnswerCarriesTheSecurityHeadersOnce() {
		catalog.answer(200, Map.of("Server", "secret/1.0", "X-Powered-By", "secret", "X-Frame-Options", "SAMEORIGIN",
				"Content-Security-Policy", "default-src *", "Content-Type", "application/json", "Connection", "close"),
				"{}");

		for (String path : List.of(TOPICS, "/api/nothing", "/status", "/openapi.json")) {
			Map<String, List<String>> headers = gateway.get(path).headers().map();

			assertThat(headers).as(path)
				.containsEntry("x-content-type-options", List.of("nosniff"))
				.containsEntry("x-frame-options", List.of("DENY"))
				.containsEntry("referrer-policy", List.of("no-referrer"))
				.containsEntry("cross-origin-resource-policy", List.of("same-origin"))
				.containsEntry("content-security-policy", List.of("default-src 'none'; frame-ancestors 'none'"))
				.containsKey("x-request-id")
				.doesNotContainKeys("server", "x-powered-by", "strict-transport-security", "connection",
						"access-control-allow-origin");
		}
	}

	@Test
	void aTraceBeginsHereAndGoesOn() {
		gateway.get(TOPICS);
		String begun = catalog.onlySeen().headers().get("traceparent");
		forget();
		gateway.get(TOPICS, "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
		String continued = catalog.onlySeen().headers().get("traceparent");
		forget();
		gateway.get(TOPICS, "traceparent", "nonsense");

		assertThat(begun).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-3]");
		assertThat(continued).startsWith("00-0af7651916cd43dd8448eb211c80319c-").doesNotContain("b7ad6b7169203331");
		assertThat(catalog.onlySeen().headers().get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-3]");
	}

	@Test
	void anUnknownMethodIsRefused() {
		for (String method : List.of("TRACE", "PROPFIND", "get")) {
			try (Wire wire = gateway.wire()) {
				Wire.Answer answer = wire.send(method + " " + TOPICS + " HTTP/1.1\r\nHost: a\r\n\r\n").answer();

				Problems.assertProblem(answer, 405, "method-not-allowed");
				assertThat(answer.header("allow", "")).contains("GET", "POST");
			}
		}
		Problems.assertProblem(gateway.post("/status", HttpRequest.BodyPublishers.noBody()), 405, "method-not-allowed");
	}

	@Test
	void aHeadRequestIsAnsweredWithoutABody() {
		catalog.behave((_, response) -> response.header("Content-Length", "12").send());

		HttpResponse<String> answer = gateway.send(gateway.request(TOPICS).HEAD());

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("content-length")).contains("12");
		assertThat(gateway.send(gateway.request("/api/nothing").HEAD()).statusCode()).isEqualTo(404);
		assertThat(gateway.send(gateway.request("/status").HEAD()).statusCode()).isEqualTo(200);
	}

	@Test
	void aServicesOwnRefusalsPassUnchanged() {
		catalog.answer(409, Map.of("Content-Type", "application/problem+json"), "{\"type\":\"x\"}");

		HttpResponse<String> answer = gateway.get(TOPICS);

		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).isEqualTo("{\"type\":\"x\"}");
	}

	@Test
	void pagesOfOtherOriginsGetNoLeaveByDefault() {
		HttpResponse<String> preflight = gateway.send(gateway.request(TOPICS)
			.method("OPTIONS", HttpRequest.BodyPublishers.noBody())
			.header("Access-Control-Request-Method", "POST")
			.header("Access-Control-Request-Headers", "authorization"));

		assertThat(preflight.headers().map()).doesNotContainKey("access-control-allow-origin");
	}

	@Test
	void theAnswerStreamsThrough() {
		String large = "x".repeat(3_000_000);
		catalog.answer(200, Map.of(), large);

		assertThat(gateway.get(TOPICS).body()).hasSize(large.length());
	}

	private static FakeService named(String service) {
		return switch (service) {
			case "catalog" -> catalog;
			case "bookmark" -> bookmark;
			case "progress" -> progress;
			default -> throw new IllegalArgumentException(service);
		};
	}

}
