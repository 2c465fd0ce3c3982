package dev.studyhall.gateway;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tokens that come from the provider, and those that come after them. */
class RenewalIT {

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
		askAgain(site.gateway());
		askAgain(site.other());
		provider.forget();
		site.forget();
	}

	/** A provider that was away in the test before is left alone for a moment. */
	private static void askAgain(RunningGateway gateway) {
		provider.tokensLast(1);
		Browser browser = provider.visitor(gateway);
		long before = provider.renewals();
		Waiting.until(() -> browser.get(LoginSite.CALL).statusCode() == 200 && provider.renewals() > before);
	}

	@Test
	void anExpiredTokenIsRenewedOnceHoweverManyNeedIt() {
		provider.tokensLast(1);
		Browser browser = provider.visitor(site.gateway());
		provider.tokensLast(300);
		provider.answersAfter(Duration.ofMillis(300));

		List<CompletableFuture<HttpResponse<String>>> answers = Stream.of(site.gateway(), site.other())
			.flatMap((one) -> Stream
				.generate(() -> CompletableFuture.supplyAsync(() -> browser.copy().moveTo(one).get(LoginSite.CALL),
						Thread::startVirtualThread))
				.limit(20))
			.toList();

		assertThat(answers).allMatch((answer) -> answer.join().statusCode() == 200);
		assertThat(provider.renewals()).isEqualTo(1);
		assertThat(site.api().seen()).hasSize(40)
			.extracting((seen) -> seen.headers().get("Authorization"))
			.containsOnly("Bearer access-" + provider.issued());
	}

	@Test
	void theProvidersNoEndsTheSession() {
		provider.tokensLast(1);
		Browser browser = provider.visitor(site.gateway());
		provider.refuses("invalid_grant");
		String own = LoginSite.own(browser);

		HttpResponse<String> answer = browser.get(LoginSite.PAGE);

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(site.web().onlySeen().headers().contains("Authorization")).isFalse();
		assertThat(site.web().onlySeen().headers().contains("X-Studyhall-Visitor")).isFalse();
		assertThat(browser.cookie()).isNull();
		assertThat(site.count(own)).isZero();
	}

	@Test
	void anOutageOfTheProviderEndsNoSession() {
		provider.tokensLast(1);
		Browser browser = provider.visitor(site.gateway());
		provider.server().stop();
		try {
			Waiting.until(() -> browser.get(LoginSite.CALL).statusCode() == 503);
			HttpResponse<String> call = browser.get(LoginSite.CALL);
			HttpResponse<String> page = browser.get(LoginSite.PAGE, "Accept", "text/html");

			Problems.assertProblem(call, 503, "sessions-unavailable");
			assertThat(call.headers().firstValue("retry-after")).contains("2");
			assertThat(page.statusCode()).isEqualTo(503);
			assertThat(page.headers().firstValue("content-type")).contains("text/html;charset=utf-8");
			assertThat(site.gateway().get(LoginSite.PAGE).statusCode()).isEqualTo(200);
			assertThat(browser.cookie()).isNotNull();
		}
		finally {
			provider.server().restart();
		}
		Waiting.until(() -> browser.get(LoginSite.CALL).statusCode() == 200);
	}

	@Test
	void aTokenThatIsStillGoodServesOnWhileTheProviderIsAway() {
		provider.tokensLast(25);
		Browser browser = provider.visitor(site.gateway());
		provider.refuses("temporarily_unavailable");

		assertThat(browser.get(LoginSite.CALL).statusCode()).isEqualTo(200);
		assertThat(provider.renewals()).isPositive();
	}

	@Test
	void aProviderThatTakesItsTimeIsNotWaitedFor() {
		provider.tokensLast(1);
		Browser browser = provider.visitor(site.gateway());
		provider.answersAfter(Duration.ofSeconds(20));

		Waiting.until(() -> browser.get(LoginSite.CALL).statusCode() == 503);
		provider.answersAfter(Duration.ZERO);
		Waiting.until(() -> browser.get(LoginSite.CALL).statusCode() == 200);
	}

	@Test
	void newTokensOfSomebodyElseEndTheSession() {
		provider.tokensLast(1);
		Browser browser = provider.visitor(site.gateway());
		provider.forges((token) -> token.claim("sub", "mallory"));

		browser.get(LoginSite.PAGE);

		assertThat(site.web().onlySeen().headers().contains("Authorization")).isFalse();
		assertThat(browser.cookie()).isNull();
	}

	@Test
	void whoeverHangsUpLeavesNothingBehind() {
		provider.tokensLast(1);
		Browser browser = provider.visitor(site.gateway());
		provider.tokensLast(300);
		provider.answersAfter(Duration.ofMillis(500));
		for (int i = 0; i < 50; i++) {
			try (Wire wire = site.gateway().wire()) {
				wire.send("GET " + LoginSite.PAGE
						+ " HTTP/1.1\r\nHost: studyhall.test\r\nX-Forwarded-Proto: https\r\nCookie: " + Browser.COOKIE
						+ '=' + browser.session() + "\r\n\r\n");
			}
		}

		Waiting.until(() -> provider.renewals() == 1);
		Waiting.until(() -> browser.get(LoginSite.CALL).statusCode() == 200);
		assertThat(provider.renewals()).isEqualTo(1);
	}

	@Test
	void aForgedIdTokenBeginsNoSession() {
		refuseLogIn("wrong nonce", () -> provider.forges((token) -> token.claim("nonce", "x")));
		refuseLogIn("no nonce", () -> provider.forges((token) -> token.claim("nonce", null)));
		refuseLogIn("wrong audience", () -> provider.forges((token) -> token.audience("somebody-else")));
		refuseLogIn("wrong issuer", () -> provider.forges((token) -> token.issuer("https://evil.example")));
		refuseLogIn("ended", () -> provider.forges((token) -> token.endsIn(Duration.ofHours(-1))));
		refuseLogIn("another key", provider::forgesSignatures);
		refuseLogIn("refused code", () -> provider.refuses("invalid_grant"));
	}

	private static void refuseLogIn(String why, Runnable forgery) {
		provider.forget();
		forgery.run();
		Browser browser = new Browser(site.gateway());

		Waiting.until(() -> browser.get(provider.callbackOf(browser, "/")).statusCode() == 400);

		assertThat(browser.cookie()).as(why).isNull();
	}

}
