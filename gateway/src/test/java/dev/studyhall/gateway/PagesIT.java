package dev.studyhall.gateway;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import dev.studyhall.testing.token.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** The way to the pages, and what browsers are told of them. */
class PagesIT {

	private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

	private static FakeService api;

	private static FakeService web;

	private static RunningGateway gateway;

	@BeforeAll
	static void start() {
		api = FakeService.start();
		web = FakeService.start();
		gateway = RunningGateway.before(Map.of("catalog", api, "bookmark", api, "progress", api, "web", web),
				TestTokens.shared().properties(),
				Map.of("studyhall.gateway.cache.period", "1m", "studyhall.gateway.outage.open-for", "100ms"));
	}

	@AfterAll
	static void stop() {
		gateway.close();
		api.close();
		web.close();
	}

	@BeforeEach
	void forget() {
		api.forget();
		web.forget();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/tech-baithak", "/tech-baithak/topics/caf%C3%A9?q=a%20b", "/assets/app.js",
			"/robots.txt", "/sitemap.xml", "/favicon.ico", "/manifest.webmanifest", "/service-worker.js", "/account" })
	void whateverIsNotTheApiIsAPage(String path) {
		assertThat(gateway.get(path).statusCode()).isEqualTo(200);
		assertThat(web.onlySeen().uri()).isEqualTo(path);
		assertThat(api.seen()).isEmpty();
	}

	@Test
	void aFormReachesItsPage() {
		HttpResponse<String> answer = gateway.post("/tech-baithak/goal", BodyPublishers.ofString("minutes=20"),
				"Content-Type", "application/x-www-form-urlencoded");

		assertThat(answer.body()).isEqualTo("10");
		assertThat(web.onlySeen().method()).isEqualTo("POST");
	}

	@Test
	void aFormMayNotBeLarge() {
		Problems.assertProblem(gateway.post("/tech-baithak/goal", BodyPublishers.ofByteArray(new byte[256 * 1024 + 1])),
				413, "body-too-large");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "PATCH", "DELETE", "OPTIONS" })
	void aPageIsReadOrSentAForm(String method) {
		HttpResponse<String> answer = gateway
			.send(gateway.request("/tech-baithak").method(method, BodyPublishers.noBody()));

		Problems.assertProblem(answer, 405, "method-not-allowed");
		assertThat(answer.headers().firstValue("allow")).contains("GET, HEAD, POST");
		assertThat(web.seen()).isEmpty();
	}

	@Test
	void aPageMayUseWhatComesFromHereAndNothingElse() {
		web.answer(200, Map.of("Content-Type", "text/html;charset=utf-8", "Content-Security-Policy", "default-src *",
				"Referrer-Policy", "unsafe-url", "Permissions-Policy", "camera=*"), "<p>");

		Map<String, List<String>> headers = gateway.get("/tech-baithak").headers().map();

		assertThat(headers)
			.containsEntry("content-security-policy",
					List.of("default-src 'none'; script-src 'self'; style-src 'self'; "
							+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
							+ "worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"))
			.containsEntry("referrer-policy", List.of("same-origin"))
			.containsEntry("cross-origin-opener-policy", List.of("same-origin"))
			.containsEntry("cross-origin-resource-policy", List.of("same-origin"))
			.containsEntry("x-content-type-options", List.of("nosniff"))
			.containsEntry("x-frame-options", List.of("DENY"))
			.containsEntry("vary", List.of("Cookie"));
		assertThat(headers.get("permissions-policy")).singleElement().asString().contains("camera=()");
	}

	@Test
	void onlyThePagesSeeTheirCookiesAndSetNoOthers() {
		web.behave((_, response) -> response.addHeader("Set-Cookie", "locale=hi; Path=/")
			.addHeader("Set-Cookie", "studyhall=x; Path=/")
			.send());
		String cookies = "a=b; locale=hi; studyhall=secret; scheme=dark; zone=Asia/Kolkata; __Host-studyhall=secret";

		HttpResponse<String> answer = gateway.get("/tech-baithak", "Cookie", cookies);
		gateway.get("/api/v1/tech-baithak/topics", "Cookie", cookies);

		assertThat(web.onlySeen().headers().getAll("Cookie"))
			.containsExactly("locale=hi; scheme=dark; zone=Asia/Kolkata");
		assertThat(api.onlySeen().headers().contains("Cookie")).isFalse();
		assertThat(answer.headers().allValues("set-cookie")).containsExactly("locale=hi; Path=/");
	}

	@Test
	void whatOnlyTheGatewayMaySayIsDropped() {
		gateway.get("/tech-baithak", "X-Studyhall-Visitor", "tara", "X-Forwarded-Host", "evil.example", "HX-Request",
				"true", "Forwarded", "host=evil.example");

		var headers = web.onlySeen().headers();
		assertThat(headers.contains("X-Studyhall-Visitor")).isFalse();
		assertThat(headers.contains("Forwarded")).isFalse();
		assertThat(headers.get("X-Forwarded-Host")).isEqualTo("127.0.0.1:" + gateway.port());
		assertThat(headers.get("HX-Request")).isEqualTo("true");
	}

	@Test
	void aPageForAnybodyComesFromMemory() {
		page("no-cache, public", "Accept-Encoding, Accept-Language, Cookie");

		HttpResponse<String> first = gateway.get("/remembered", "Accept", HTML);
		HttpResponse<String> second = gateway.get("/remembered", "Accept", HTML);

		assertThat(second.body()).isEqualTo(first.body());
		assertThat(second.headers().firstValue("content-security-policy"))
			.hasValueSatisfying((policy) -> assertThat(policy).contains("script-src 'self'"));
		assertThat(second.headers().firstValue("age")).isPresent();
		assertThat(web.onlySeen().headers().get("X-Forwarded-Host")).isEqualTo("127.0.0.1:" + gateway.port());
	}

	@Test
	void languagesAndCookiesTellPagesApart() {
		page("public, max-age=60", "Accept-Encoding, Accept-Language, Cookie");

		for (int i = 0; i < 2; i++) {
			assertThat(gateway.get("/apart", "Accept", HTML).body()).isEqualTo("null null");
			assertThat(gateway.get("/apart", "Accept", HTML, "Accept-Language", "hi").body()).isEqualTo("hi null");
			assertThat(gateway.get("/apart", "Accept", HTML, "Cookie", "locale=hi").body()).isEqualTo("null locale=hi");
		}

		assertThat(web.seen()).hasSize(4);
	}

	@Test
	void whatIsForOneOrDependsOnMoreIsNotRemembered() {
		String[][] answers = { { "private, no-cache", "Accept-Encoding" }, { "public", "User-Agent" },
				{ "public", "*" } };
		for (String[] answer : answers) {
			web.forget();
			page(answer[0], answer[1]);
			gateway.get("/one/" + answer[1], "Accept", HTML);
			gateway.get("/one/" + answer[1], "Accept", HTML);
			assertThat(web.seen()).as(answer[1]).hasSize(2);
		}
	}

	@Test
	void aPersonReadsAPageWhenThePagesAreAway() {
		web.stop();
		try {
			HttpResponse<String> page = gateway.get("/away", "Accept", HTML);
			HttpResponse<String> document = gateway.get("/away", "Accept", "application/json");

			assertThat(page.statusCode()).isEqualTo(503);
			assertThat(page.headers().firstValue("content-type")).contains("text/html;charset=utf-8");
			assertThat(page.headers().firstValue("retry-after")).isPresent();
			assertThat(page.headers().firstValue("content-security-policy")).hasValueSatisfying(
					(policy) -> assertThat(policy).startsWith("default-src 'none'; style-src 'sha256-"));
			assertThat(page.body()).contains("<h1>").doesNotContain("127.0.0.1", "Exception");
			Problems.assertProblem(document, 503, "service-unavailable");
			Problems.assertProblem(gateway.get("/api/nothing", "Accept", HTML), 404, "not-found");
		}
		finally {
			web.restart();
			Waiting.until(() -> gateway.get("/away").statusCode() == 200);
		}
	}

	/** A page that says in which language it was wanted, and with which cookies. */
	private static void page(String cacheControl, String vary) {
		web.behave((request, response) -> response.header("Cache-Control", cacheControl)
			.header("Content-Type", "text/html;charset=utf-8")
			.header("Vary", vary)
			.header("ETag", "\"1\"")
			.sendString(Mono
				.just(request.requestHeaders().get("Accept-Language") + " " + request.requestHeaders().get("Cookie"))));
	}

}
