package dev.studyhall.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import dev.studyhall.testing.token.TestTokens;
import dev.studyhall.testing.token.TokenBuilder;
import reactor.core.publisher.Mono;

/**
 * A provider that does what no proper one does. Its token endpoint is real; whoever is
 * sent there to log in is asha at once.
 */
final class StubProvider implements AutoCloseable {

	private final FakeService server = FakeService.start();

	private final AtomicInteger counter = new AtomicInteger();

	private final List<String> grants = new CopyOnWriteArrayList<>();

	private volatile long lifetime = 300;

	private volatile Duration delay = Duration.ZERO;

	private volatile Function<TokenBuilder, TokenBuilder> change = Function.identity();

	private volatile String nonce = "";

	private volatile String refusal = "";

	private volatile boolean forged;

	/**
	 * To make a key takes a second: one is at hand before anybody waits for an answer.
	 */
	StubProvider() {
		TestTokens.shared().token("asha").signWithStrangersKey();
		forget();
	}

	void forget() {
		this.server.forget();
		this.grants.clear();
		this.lifetime = 300;
		this.delay = Duration.ZERO;
		this.change = Function.identity();
		this.refusal = "";
		this.forged = false;
		this.server.behave((request, response) -> request.receive()
			.aggregate()
			.asString()
			.delayElement(this.delay)
			.flatMap((form) -> response.status(this.refusal.isEmpty() ? 200 : 400)
				.header("Content-Type", "application/json")
				.sendString(Mono.just(answer(form)))
				.then()));
	}

	/** What a gateway before it has to know. */
	Map<String, String> settings() {
		Map<String, String> settings = new HashMap<>(TestTokens.shared().properties());
		settings.put("studyhall.gateway.login.client-secret", "a secret");
		settings.put("studyhall.gateway.login.authorization-uri", this.server.uri() + "/authorize");
		settings.put("studyhall.gateway.login.token-uri", this.server.uri() + "/token");
		settings.put("studyhall.gateway.login.end-session-uri", this.server.uri() + "/end");
		settings.put("studyhall.gateway.login.timeout", "3s");
		return settings;
	}

	/** How long its next access tokens last. */
	void tokensLast(long seconds) {
		this.lifetime = seconds;
	}

	void answersAfter(Duration time) {
		this.delay = time;
	}

	void refuses(String error) {
		this.refusal = error;
	}

	/** Forges its next ID tokens. */
	void forges(Function<TokenBuilder, TokenBuilder> change) {
		this.change = change;
	}

	/** Signs its next ID tokens with a key that is not its own. */
	void forgesSignatures() {
		this.forged = true;
	}

	/** The number of the tokens that it gave last. */
	int issued() {
		return this.counter.get();
	}

	/** The kinds of grants it was shown. */
	List<String> grants() {
		return this.grants;
	}

	long renewals() {
		return this.grants.stream().filter("refresh_token"::equals).count();
	}

	FakeService server() {
		return this.server;
	}

	/**
	 * Begins a log-in and comes back from the provider at once; answers where that leads.
	 */
	String callbackOf(Browser browser, String returnTo) {
		Map<String, String> asked = Browser.queryOf(Browser.location(browser.begin(returnTo)));
		this.nonce = asked.getOrDefault("nonce", "");
		return "/login/callback?code=a-code&state=" + asked.get("state");
	}

	/** A browser that has logged in. */
	Browser visitor(RunningGateway gateway) {
		Browser browser = new Browser(gateway);
		Waiting.until(() -> browser.get(callbackOf(browser, "/")).statusCode() == 303);
		browser.session();
		return browser;
	}

	@Override
	public void close() {
		this.server.close();
	}

	private String answer(String form) {
		String grant = form.replaceAll(".*grant_type=([^&]+).*", "$1");
		this.grants.add(URLDecoder.decode(grant, StandardCharsets.UTF_8));
		if (!this.refusal.isEmpty()) {
			return "{\"error\":\"" + this.refusal + "\"}";
		}
		int number = this.counter.incrementAndGet();
		TokenBuilder idToken = TestTokens.shared()
			.token("asha")
			.audience("studyhall-gateway")
			.claim("name", "Asha <b>Röo</b>")
			.claim("iat", System.currentTimeMillis() / 1000);
		idToken = this.change.apply(grant.equals("refresh_token") ? idToken : idToken.claim("nonce", this.nonce));
		return """
				{"access_token":"access-%d","token_type":"Bearer","expires_in":%d,"refresh_token":"refresh-%d","id_token":"%s"}"""
			.formatted(number, this.lifetime, number, this.forged ? idToken.signWithStrangersKey() : idToken.sign());
	}

}
