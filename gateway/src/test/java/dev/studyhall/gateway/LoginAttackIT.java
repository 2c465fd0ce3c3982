package dev.studyhall.gateway;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a log-in does not let anybody do. */
class LoginAttackIT {

	private static LoginSite site;

	@BeforeAll
	static void start() {
		site = LoginSite.before(LocalIdentity.shared().settings());
	}

	@AfterAll
	static void stop() {
		site.close();
	}

	@BeforeEach
	void forget() {
		site.forget();
	}

	@Test
	void aCallbackIsGoodOnce() {
		Browser browser = new Browser(site.gateway());
		String callback = Browser.pathOf(browser.throughProvider(Browser.location(browser.begin("/")), "asha"));
		Map<String, String> before = Map.copyOf(browser.cookies());
		assertThat(browser.get(callback).statusCode()).isEqualTo(303);

		assertFailed(browser.get(callback));
		Browser thief = new Browser(site.gateway());
		assertFailed(thief.get(callback));
		thief.cookies().putAll(before);
		assertFailed(thief.get(callback));
		assertThat(thief.cookie()).isNull();
		assertThat(site.knows(browser)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login/callback", "/login/callback?code=x", "/login/callback?code=x&state=",
			"/login/callback?code=x&state=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
			"/login/callback?error=access_denied&state=x", "/login/callback?code=x&state=%00",
			"/login/callback?code=x&state=a&state=b" })
	void aCallbackThatNobodyBeganIsRefused(String callback) {
		Browser browser = new Browser(site.gateway());

		assertFailed(browser.get(callback));
		assertThat(browser.cookies()).isEmpty();
	}

	@Test
	void aChangedStateOrIssuerIsRefused() {
		Browser browser = new Browser(site.gateway());
		String callback = Browser.pathOf(browser.throughProvider(Browser.location(browser.begin("/")), "asha"));
		String state = Browser.queryOf(Browser.ORIGIN + callback).getOrDefault("state", "");
		String changed = state.substring(0, 42) + ((state.charAt(42) == 'A') ? 'B' : 'A');

		assertFailed(browser.get(callback.replace(state, changed)));
		browser.begin("/");
		assertFailed(browser.get(callback + "&iss=https%3A%2F%2Fevil.example"));
		assertThat(browser.cookie()).isNull();
	}

	@Test
	void aPersonReadsAPageAboutAFailedLogIn() {
		HttpResponse<String> page = new Browser(site.gateway()).get("/login/callback?code=x", "Accept", "text/html");

		assertThat(page.statusCode()).isEqualTo(400);
		assertThat(page.headers().firstValue("content-type")).contains("text/html;charset=utf-8");
		assertThat(page.body()).contains("href=\"/login\"");
	}

	@Test
	void nobodyIsLedElsewhere() {
		Browser browser = new Browser(site.gateway());

		for (String evil : List.of("https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example")) {
			assertThat(Browser.location(browser.logIn("asha", evil))).isEqualTo("/");
		}
		assertThat(Browser.location(browser.get("/logout/callback?state=https%3A%2F%2Fevil.example"))).isEqualTo("/");
		assertThat(Browser.location(new Browser(site.gateway()).submit("/logout", "return=https%3A%2F%2Fevil.example")))
			.isEqualTo("/");
	}

	@Test
	void nobodyGoesOnUnderAnIdFromBeforeTheLogIn() {
		Browser browser = new Browser(site.gateway());
		browser.logIn("asha", "/");
		String before = browser.session();
		browser.logIn("ben", "/");
		Browser planted = new Browser(site.gateway());
		String known = "x".repeat(43);
		planted.cookies().put(Browser.COOKIE, known);
		planted.logIn("asha", "/");

		assertThat(browser.cookie()).isNotEqualTo(before);
		assertThat(site.knows(browser, before)).isFalse();
		assertThat(planted.cookie()).isNotEqualTo(known);
		assertThat(site.knows(planted, known)).isFalse();
	}

	@Test
	void logInsThatAreNeverFinishedDoNotFillTheHeaders() {
		Browser browser = new Browser(site.gateway());

		for (int i = 0; i < 30; i++) {
			assertThat(browser.begin("/" + "a".repeat(500)).statusCode()).isEqualTo(303);
		}

		assertThat(browser.cookies()).hasSizeLessThanOrEqualTo(7);
	}

	private static void assertFailed(HttpResponse<String> answer) {
		Problems.assertProblem(answer, 400, "log-in-failed");
	}

}
