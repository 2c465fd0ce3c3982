package dev.studyhall.web.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells people apart by the issuer and subject of their tokens (RFC 7519), without
 * knowing whether a token holds: good for keeping things on a device apart, for nothing
 * else.
 */
final class Person {

	private static final int PARTS = 3;

	private static final int BYTES = 16;

	private static final JsonMapper JSON = new JsonMapper();

	private Person() {
	}

	/** 22 characters of base64url; null if the header holds no token of anybody. */
	static @Nullable String of(String authorization) {
		String[] parts = authorization.split("\\.", -1);
		JsonNode claims = (parts.length == PARTS) ? claims(parts[1]) : null;
		if (claims == null || !claims.path("iss").isString() || !claims.path("sub").isString()) {
			return null;
		}
		return hash(claims.path("iss").asString() + '\n' + claims.path("sub").asString());
	}

	private static @Nullable JsonNode claims(String part) {
		try {
			return JSON.readTree(Base64.getUrlDecoder().decode(part));
		}
		catch (IllegalArgumentException | JacksonException ex) {
			return null;
		}
	}

	private static String hash(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
