package dev.studyhall.gateway;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.studyhall.testing.token.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** What a session is good for, to whom, and how it ends. */
class SessionIT {

	private static StubProvider provider;

	private static LoginSite site;

	@BeforeAll
	static void start() {
		provider = new StubProvider();
		site = LoginSite.before(provider.settings());
	}

	@AfterAll
	static void stop() {
		site.close();
		provider.close();
	}

	@BeforeEach
	void forget() {
		provider.forget();
		site.forget();
	}

	@ParameterizedTest
	@CsvSource({ "same-origin,,200", "none,,200", "cross-site,,403", "same-site,,403", "nonsense,,403",
			"cross-site,https://studyhall.test,403", "same-origin,https://evil.example,200",
			",https://studyhall.test,200", ",http://studyhall.test,403", ",https://studyhall.test:444,403",
			",https://evil.example,403", ",null,403", ",,403" })
	void onlyPagesOfThisSiteActForAVisitor(String from, String origin, int status) {
		Map<String, String> headers = new HashMap<>();
		if (from != null) {
			headers.put("Sec-Fetch-Site", from);
		}
		if (origin != null) {
			headers.put("Origin", origin);
		}
		Browser browser = Visitors.ONE.copy();
		for (String path : List.of(LoginSite.PAGE, LoginSite.CALL)) {
			HttpResponse<String> answer = browser.post(path, "a=b", flat(headers));

			assertThat(answer.statusCode()).as(path).isEqualTo(status);
		}
		HttpResponse<String> delete = browser.send(site.gateway().request(LoginSite.CALL).DELETE(), flat(headers));
		assertThat(delete.statusCode()).isEqualTo(status);
		assertThat(browser.get(LoginSite.PAGE, flat(headers)).statusCode()).isEqualTo(200);
		HttpResponse<String> anonymous = new Browser(site.gateway()).post(LoginSite.PAGE, "a=b", flat(headers));
		assertThat(anonymous.statusCode()).isEqualTo(200);
		headers.put("Authorization", TestTokens.shared().token("asha").bearer());
		assertThat(browser.post(LoginSite.CALL, "a=b", flat(headers)).statusCode()).isEqualTo(200);
	}

	@Test
	void anotherSiteLogsNobodyOut() {
		Browser browser = provider.visitor(site.gateway());

		Problems.assertProblem(browser.post("/logout", "", "Sec-Fetch-Site", "cross-site"), 403, "foreign-site");
		browser.get(LoginSite.PAGE);

		assertThat(site.web().onlySeen().headers().contains("X-Studyhall-Visitor")).isTrue();
	}

	@Test
	void aBearerTokenGoesBeforeASession() {
		String bearer = TestTokens.shared().token("ben").bearer();
		Browser browser = provider.visitor(site.gateway());

		browser.get(LoginSite.PAGE, "Authorization", bearer, "X-Studyhall-Visitor", "tara");

		assertThat(site.web().onlySeen().headers().getAll("Authorization")).containsExactly(bearer);
		assertThat(site.web().onlySeen().headers().contains("X-Studyhall-Visitor")).isFalse();
	}

	@Test
	void aNameTravelsAsItIs() {
		Browser browser = provider.visitor(site.gateway());

		browser.get(LoginSite.PAGE, "X-Studyhall-Visitor", "tara");

		assertThat(site.web().onlySeen().headers().getAll("X-Studyhall-Visitor"))
			.containsExactly("Asha%20%3Cb%3ER%C3%B6o%3C%2Fb%3E");
	}

	@Test
	void whatIsMadeForAVisitorIsForNobodyElse() {
		Browser browser = provider.visitor(site.gateway());
		String address = LoginSite.PAGE + "/mine";
		site.web()
			.behave((request, response) -> response.header("Cache-Control", "public, max-age=60")
				.header("ETag", "\"1\"")
				.header("Content-Type", "text/html")
				.header("Vary", "Accept-Encoding")
				.sendString(Mono.just(String.valueOf(request.requestHeaders().get("X-Studyhall-Visitor")))));

		HttpResponse<String> first = browser.get(address);
		HttpResponse<String> nobody = site.gateway().get(address);
		HttpResponse<String> nobodyAgain = site.gateway().get(address);
		HttpResponse<String> second = browser.get(address);

		assertThat(first.body()).isEqualTo(second.body()).startsWith("Asha");
		assertThat(first.headers().firstValue("cache-control")).contains("private, no-cache");
		assertThat(nobody.body()).isEqualTo(nobodyAgain.body()).isEqualTo("null");
		assertThat(nobody.headers().firstValue("cache-control")).contains("public, max-age=60");
		assertThat(nobody.headers().allValues("vary")).contains("Cookie");
		assertThat(site.web().seen()).hasSize(3);
	}

	@Test
	void whatNeverChangesIsForAll() {
		Browser browser = provider.visitor(site.gateway());
		site.web().answer(200, Map.of("Cache-Control", "public, max-age=31536000, immutable"), "x");
		site.api().answer(200, Map.of("Cache-Control", "no-cache, public"), "x");

		HttpResponse<String> asset = browser.get("/assets/app.1234.js");
		HttpResponse<String> call = browser.get("/api/v1/tech-baithak/topics/django");

		assertThat(asset.headers().firstValue("cache-control")).contains("public, max-age=31536000, immutable");
		assertThat(site.web().onlySeen().headers().contains("Authorization")).isFalse();
		assertThat(call.headers().firstValue("cache-control")).contains("private, no-cache");
	}

	@Test
	void anEndedSessionIsNone() {
		Browser browser = provider.visitor(site.gateway());
		site.update("update gateway.session set expires_at = now() - interval '1 s' where " + LoginSite.own(browser));

		Waiting.until(() -> {
			site.web().forget();
			browser.get(LoginSite.PAGE);
			return !site.web().onlySeen().headers().contains("Authorization");
		});
		assertThat(browser.cookie()).isNull();
	}

	@Test
	void endedSessionsAreRemovedInBatches() {
		try (RunningGateway sweeping = site.gateway(Map.of("studyhall.gateway.session.sweep", "100ms"))) {
			Browser browser = provider.visitor(sweeping);
			site.update("""
					insert into gateway.session
					select sha256(i::text::bytea), 'old', ''::bytea, now(), now(), now() - interval '1 h'
					from generate_series(1, 1200) i""");

			Waiting.until(() -> site.count("expires_at <= now()") == 0);
			browser.get(LoginSite.PAGE);
			assertThat(site.web().onlySeen().headers().contains("Authorization")).isTrue();
		}
	}

	@Test
	void aSessionInUseGoesOnUntilItsLastDay() {
		Browser browser = provider.visitor(site.other());
		site.update(
				"update gateway.session set last_seen_at = now() - interval '2 h', expires_at = now() + interval '1 min', "
						+ "created_at = now() - interval '6 d 23 h' where " + LoginSite.own(browser));

		Waiting.until(() -> {
			browser.get(LoginSite.PAGE);
			return site.count(LoginSite.own(browser)
					+ " and expires_at between now() + interval '50 min' and now() + interval '61 min'") > 0;
		});
	}

	@Test
	void aSessionOutlivesANewKeyAsLongAsTheOldIsKnown() {
		Browser browser = provider.visitor(site.gateway());
		String next = "another key of sessions, for tests, of 32 characters";

		try (RunningGateway both = site.gateway(
				Map.of("studyhall.gateway.session.key", next, "studyhall.gateway.session.previous-key", LoginSite.KEY));
				RunningGateway one = site.gateway(Map.of("studyhall.gateway.session.key", next))) {
			browser.copy().moveTo(both).get(LoginSite.PAGE);
			browser.copy().moveTo(one).get(LoginSite.PAGE);
		}

		assertThat(site.web().seen()).extracting((seen) -> seen.headers().contains("Authorization"))
			.containsExactly(true, false);
	}

	@Test
	void whoeverMakesUpSessionsIsTurnedAway() {
		try (RunningGateway strict = site.gateway(Map.of("studyhall.gateway.rate-limit.forgery.burst", "5",
				"studyhall.gateway.rate-limit.forgery.per-second", "1"))) {
			Browser browser = new Browser(strict);
			Waiting.until(() -> {
				browser.cookies().put(Browser.COOKIE, "x".repeat(43));
				return browser.get(LoginSite.PAGE).statusCode() == 429;
			});

			assertThat(strict.get(LoginSite.PAGE).statusCode()).isEqualTo(200);
		}
	}

	@Test
	void overPlainHttpTheCookieHasItsPlainName() {
		HttpResponse<String> begun = site.gateway().get("/login?return=%2Fx");
		String cookie = begun.headers().firstValue("set-cookie").orElseThrow();

		assertThat(cookie).startsWith("studyhall-login-").contains("HTTPOnly", "SameSite=Lax").doesNotContain("Secure");
		assertThat(Browser.queryOf(Browser.location(begun)).get("redirect_uri"))
			.isEqualTo("http://127.0.0.1:" + site.gateway().port() + "/login/callback");
		Browser browser = provider.visitor(site.gateway());
		site.gateway().get(LoginSite.PAGE, "Cookie", Browser.COOKIE + '=' + browser.session());
		assertThat(site.web().onlySeen().headers().contains("Authorization")).isFalse();
	}

	private static String[] flat(Map<String, String> headers) {
		return headers.entrySet()
			.stream()
			.flatMap((header) -> Stream.of(header.getKey(), header.getValue()))
			.toArray(String[]::new);
	}

	/** Logged in once, for many. */
	private static final class Visitors {

		private static final Browser ONE = provider.visitor(site.gateway());

	}

}
