package dev.studyhall.gateway;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Logging in at the local run's own provider, and what is behind a session then. */
class LoginIT {

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
	void whoeverLogsInComesBackAsThemselves() throws Exception {
		Browser browser = new Browser(site.gateway());

		HttpResponse<String> back = browser.logIn("asha", LoginSite.PAGE + "?page=2");
		browser.get(LoginSite.PAGE);
		browser.get("/api/v1/tech-baithak/me/progress");

		assertThat(back.statusCode()).isEqualTo(303);
		assertThat(Browser.location(back)).isEqualTo(LoginSite.PAGE + "?page=2");
		assertThat(back.headers().firstValue("cache-control")).contains("no-store");
		assertThat(back.headers().allValues("set-cookie"))
			.filteredOn((cookie) -> cookie.startsWith(Browser.COOKIE + '='))
			.singleElement()
			.asString()
			.contains("; Path=/;", "; Secure", "; HTTPOnly", "; SameSite=Lax")
			.doesNotContain("Domain");
		var page = site.web().onlySeen().headers();
		assertThat(page.get("X-Studyhall-Visitor")).isEqualTo("Asha%20Rao");
		assertThat(page.contains("Cookie")).isFalse();
		SignedJWT token = SignedJWT.parse(page.get("Authorization").substring("Bearer ".length()));
		assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("asha");
		assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("studyhall");
		var call = site.api().onlySeen().headers();
		assertThat(call.get("Authorization")).isEqualTo(page.get("Authorization"));
		assertThat(call.contains("X-Studyhall-Visitor")).isFalse();
		assertThat(call.contains("Cookie")).isFalse();
	}

	@Test
	void theProviderIsAskedByTheBook() {
		String address = Browser.location(new Browser(site.gateway()).begin("/"));

		assertThat(address).startsWith(LocalIdentity.shared().issuer() + "/oauth2/authorize?");
		assertThat(Browser.queryOf(address)).containsEntry("response_type", "code")
			.containsEntry("client_id", "studyhall-gateway")
			.containsEntry("scope", "openid profile")
			.containsEntry("redirect_uri", Browser.ORIGIN + "/login/callback")
			.containsEntry("code_challenge_method", "S256")
			.hasEntrySatisfying("code_challenge", (challenge) -> assertThat(challenge).hasSize(43))
			.hasEntrySatisfying("state", (state) -> assertThat(state).hasSize(43))
			.hasEntrySatisfying("nonce", (nonce) -> assertThat(nonce).hasSize(43));
	}

	@Test
	void whoeverLogsOutIsLoggedOutEverywhere() {
		Browser browser = new Browser(site.gateway());
		browser.logIn("asha", "/");
		String session = browser.session();

		String end = Browser.location(browser.submit("/logout", "return=%2Ftech-baithak"));
		String back = Browser.location(browser.atProvider(HttpRequest.newBuilder(URI.create(end))));
		HttpResponse<String> ended = browser.get(Browser.pathOf(back));

		assertThat(end).startsWith(LocalIdentity.shared().issuer() + "/connect/logout?");
		assertThat(back).startsWith(Browser.ORIGIN + "/logout/callback?");
		assertThat(Browser.location(ended)).isEqualTo("/tech-baithak");
		assertThat(browser.cookie()).isNull();
		assertThat(site.knows(browser, session)).isFalse();
		HttpResponse<String> again = browser
			.atProvider(HttpRequest.newBuilder(URI.create(Browser.location(browser.begin("/")))));
		assertThat(Browser.location(again)).endsWith("/login");
	}

	@Test
	void aSessionIsSharedByGatewaysAndOutlivesThem() {
		Browser browser = new Browser(site.gateway());
		try (RunningGateway first = site.gateway(Map.of())) {
			browser.moveTo(first).logIn("ben", "/");
			assertThat(site.knows(browser.moveTo(site.other()))).isTrue();
		}
		try (RunningGateway second = site.gateway(Map.of())) {
			assertThat(site.knows(browser.moveTo(second))).isTrue();
		}
		Browser elsewhere = new Browser(site.other());
		elsewhere.cookies().putAll(browser.cookies());

		browser.moveTo(site.gateway()).submit("/logout", "");

		Waiting.until(() -> !site.knows(elsewhere));
	}

	@Test
	void aLogInMayBeginAtOneGatewayAndEndAtAnother() {
		Browser browser = new Browser(site.gateway());

		String back = browser.throughProvider(Browser.location(browser.begin("/")), "mira");
		HttpResponse<String> finished = browser.moveTo(site.other()).get(Browser.pathOf(back));

		assertThat(finished.statusCode()).isEqualTo(303);
		assertThat(site.knows(browser)).isTrue();
	}

	@Test
	void severalTabsDoNotDisturbEachOther() {
		Browser browser = new Browser(site.gateway());
		String first = Browser.location(browser.begin("/first"));
		String second = Browser.location(browser.begin("/second"));

		HttpResponse<String> secondBack = browser.get(Browser.pathOf(browser.throughProvider(second, "asha")));
		HttpResponse<String> firstBack = browser.get(Browser.pathOf(browser.throughProvider(first, "asha")));

		assertThat(Browser.location(secondBack)).isEqualTo("/second");
		assertThat(Browser.location(firstBack)).isEqualTo("/first");
		assertThat(browser.cookies()).containsOnlyKeys(Browser.COOKIE);
	}

	@Test
	void logOutIsForFormsOnly() {
		Browser browser = new Browser(site.gateway());
		browser.logIn("asha", "/");

		assertThat(browser.get("/logout").statusCode()).isEqualTo(405);
		assertThat(site.knows(browser)).isTrue();
	}

	@Test
	void theProviderRenewsAndTurnsItsRefreshTokens() {
		try (RunningGateway eager = site.gateway(
				Map.of("studyhall.gateway.session.renew-before", "5m", "studyhall.gateway.session.remembered", "0"))) {
			Browser browser = new Browser(eager);
			browser.logIn("asha", "/");
			for (int i = 0; i < 3; i++) {
				browser.get(LoginSite.PAGE);
			}

			assertThat(site.web().seen()).extracting((seen) -> seen.headers().get("Authorization"))
				.hasSize(3)
				.doesNotHaveDuplicates();
			assertThat(Browser.location(browser.submit("/logout", ""))).contains("/connect/logout?");
		}
	}

	@Test
	void pagesMayLeadToTheProviderByAForm() {
		assertThat(site.gateway().get(LoginSite.PAGE).headers().firstValue("content-security-policy").orElseThrow())
			.contains("form-action 'self' " + LocalIdentity.shared().issuer() + ";");
	}

}
