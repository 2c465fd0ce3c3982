package dev.studyhall.benchmarks.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tokens for users that the local identity provider has never heard of, signed with its
 * own key.
 */
final class Tokens {

	private static final Duration LIFETIME = Duration.ofHours(2);

	private static final JsonMapper JSON = JsonMapper.shared();

	private final JsonNode key;

	private final URI issuer;

	Tokens(Path keyFile, URI issuer) {
		try {
			this.key = JSON.readTree(Files.readString(keyFile));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.issuer = issuer;
	}

	/** A token in compact form with that value of the claim {@code studyhall}. */
	String issue(String subject, Map<String, Object> memberships) {
		Instant now = Instant.now();
		String content = encode(Map.of("alg", "RS256", "typ", "JWT", "kid", this.key.path("kid").asString())) + "."
				+ encode(Map.of("iss", this.issuer.toString(), "sub", subject, "aud", "studyhall", "iat",
						now.getEpochSecond(), "exp", now.plus(LIFETIME).getEpochSecond(), "studyhall", memberships));
		return content + "." + encode(sign(content.getBytes(StandardCharsets.US_ASCII)));
	}

	private byte[] sign(byte[] content) {
		try {
			PrivateKey privateKey = KeyFactory.getInstance("RSA")
				.generatePrivate(new RSAPrivateKeySpec(number("n"), number("d")));
			Signature signature = Signature.getInstance("SHA256withRSA");
			signature.initSign(privateKey);
			signature.update(content);
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private BigInteger number(String name) {
		return new BigInteger(1, Base64.getUrlDecoder().decode(this.key.path(name).asString()));
	}

	private static String encode(Map<String, Object> part) {
		return encode(JSON.writeValueAsBytes(part));
	}

	private static String encode(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
