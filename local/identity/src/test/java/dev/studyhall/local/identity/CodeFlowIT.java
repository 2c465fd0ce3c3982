package dev.studyhall.local.identity;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "studyhall.identity.gateway-secret=a secret")
class CodeFlowIT {

	private static final String REDIRECT = "http://localhost:8080/login/callback";

	private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789";

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	@LocalServerPort
	private int port;

	@Test
	void aCodeBoughtWithItsVerifierIsGoodForOneSetOfTokens() throws Exception {
		Browser browser = new Browser(this.port);
		String code = logIn(browser, "mira", authorizePath(true));

		JsonNode tokens = JsonMapper.shared().readTree(redeem(browser, code, VERIFIER).body());
		HttpResponse<String> again = redeem(browser, code, VERIFIER);

		Jwt access = verified(tokens.get("access_token").asString());
		assertThat(access.getSubject()).isEqualTo("mira");
		assertThat(access.getAudience()).containsExactly("studyhall");
		assertThat(access.getClaimAsMap("studyhall"))
			.isEqualTo(Map.of("platform", List.of(), "tenants", Map.of("tech-baithak", List.of("author"))));
		assertThat(tokens.get("refresh_token").asString()).isNotBlank();
		assertThat(verified(tokens.get("id_token").asString()).getAudience()).containsExactly("studyhall-gateway");
		assertThat(again.statusCode()).isEqualTo(400);
	}

	@Test
	void aCodeWithAnotherVerifierIsWorthNothing() throws Exception {
		Browser browser = new Browser(this.port);
		String code = logIn(browser, "asha", authorizePath(true));

		assertThat(redeem(browser, code, "x" + VERIFIER).statusCode()).isEqualTo(400);
	}

	@Test
	void withoutAChallengeThereIsNoCode() throws Exception {
		Browser browser = new Browser(this.port);
		logIn(browser, "asha", authorizePath(true));

		HttpResponse<String> answer = browser.get(authorizePath(false));

		assertThat(location(answer)).startsWith(REDIRECT).contains("error=invalid_request");
	}

	private static String authorizePath(boolean challenged) throws Exception {
		Map<String, String> query = new LinkedHashMap<>(Map.of("response_type", "code", "client_id",
				"studyhall-gateway", "scope", "openid", "state", "s", "redirect_uri", REDIRECT));
		if (challenged) {
			query.put("code_challenge_method", "S256");
			query.put("code_challenge", challenge());
		}
		return "/oauth2/authorize?" + Browser.encode(query);
	}

	private static String challenge() throws Exception {
		byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
	}

	/**
	 * Through the form, back to the gateway's address; answers the code that came along.
	 */
	private String logIn(Browser browser, String user, String authorizePath) throws Exception {
		assertThat(location(browser.get(authorizePath))).endsWith("/login");
		Matcher csrf = CSRF.matcher(browser.get("/login").body());
		assertThat(csrf.find()).isTrue();
		HttpResponse<String> loggedIn = browser.post("/login",
				Map.of("username", user, "password", user, "_csrf", csrf.group(1)));
		URI onward = URI.create(location(loggedIn));
		String back = location(browser.get(onward.getRawPath() + "?" + onward.getRawQuery()));
		assertThat(back).startsWith(REDIRECT + "?code=");
		return back.substring((REDIRECT + "?code=").length(), back.indexOf("&state=s"));
	}

	private HttpResponse<String> redeem(Browser browser, String code, String verifier) throws Exception {
		String credentials = Base64.getEncoder()
			.encodeToString("studyhall-gateway:a+secret".getBytes(StandardCharsets.UTF_8));
		return browser.post("/oauth2/token", Map.of("grant_type", "authorization_code", "code", code, "redirect_uri",
				REDIRECT, "code_verifier", verifier), "Authorization", "Basic " + credentials);
	}

	private Jwt verified(String token) {
		return NimbusJwtDecoder.withJwkSetUri("http://localhost:" + this.port + "/oauth2/jwks").build().decode(token);
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElseThrow();
	}

}
