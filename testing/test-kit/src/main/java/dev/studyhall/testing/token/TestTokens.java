package dev.studyhall.testing.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * An identity provider for tests: a key made at start, its key set served on a free port
 * of 127.0.0.1, and tokens, sound or forged.
 */
public final class TestTokens implements AutoCloseable {

	/** What {@code aud} holds. */
	public static final String AUDIENCE = "studyhall";

	/** The secret that services make pseudonyms with in tests. */
	public static final String PSEUDONYM_SECRET = "a secret of thirty-two bytes or more, for tests";

	/** To make a key takes a second: providers one after the other use the same ones. */
	private static final Map<String, RSAKey> MADE = new ConcurrentHashMap<>();

	private final List<RSAKey> keys = new CopyOnWriteArrayList<>();

	private final AtomicInteger rotations = new AtomicInteger();

	private final AtomicInteger keySetRequests = new AtomicInteger();

	private final HttpServer server;

	private TestTokens(HttpServer server) {
		this.server = server;
	}

	/** Takes a key and serves the key set until closed. */
	public static TestTokens start() {
		try {
			var tokens = new TestTokens(
					HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
			tokens.rotate();
			tokens.server.createContext("/oauth2/jwks", tokens::serveKeySet);
			tokens.server.start();
			return tokens;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The provider of this JVM, for all tests that do not rotate keys or stop it. */
	public static TestTokens shared() {
		return Shared.TOKENS;
	}

	/**
	 * What {@code iss} holds. Nobody listens there: services are given the key set's
	 * address.
	 */
	public String issuer() {
		return "https://identity.studyhall.test";
	}

	/** Where the key set is served. */
	public String keySetUri() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/oauth2/jwks";
	}

	/** How often the key set has been fetched. */
	public int keySetRequests() {
		return this.keySetRequests.get();
	}

	/** The services' properties {@code studyhall.security.*}. */
	public Map<String, String> properties() {
		return Map.of("studyhall.security.issuer", issuer(), "studyhall.security.key-set-uri", keySetUri(),
				"studyhall.security.audience", AUDIENCE, "studyhall.security.pseudonym-secret", PSEUDONYM_SECRET);
	}

	/**
	 * Begins a token that is sound unless told otherwise: valid for five minutes, no
	 * tenant, no role.
	 */
	public TokenBuilder token(String subject) {
		return new TokenBuilder(this, subject);
	}

	/** Signs with a new key from now on; the key set has the old ones too. */
	public void rotate() {
		this.keys.addFirst(MADE.computeIfAbsent("key-" + this.rotations.incrementAndGet(), TestTokens::key));
	}

	/** Takes every key but the newest out of the key set. */
	public void forgetOldKeys() {
		this.keys.removeIf((key) -> !key.equals(this.keys.getFirst()));
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	RSAKey currentKey() {
		return this.keys.getFirst();
	}

	RSAKey strangersKey() {
		return Stranger.KEY;
	}

	private void serveKeySet(HttpExchange exchange) throws IOException {
		this.keySetRequests.incrementAndGet();
		byte[] body = new JWKSet(List.copyOf(this.keys)).toString(true).getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, body.length);
		try (var stream = exchange.getResponseBody()) {
			stream.write(body);
		}
	}

	private static RSAKey key(String id) {
		try {
			return new RSAKeyGenerator(2048).keyID(id).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static final class Stranger {

		private static final RSAKey KEY = key("stranger");

	}

	private static final class Shared {

		private static final TestTokens TOKENS = start();

	}

}
