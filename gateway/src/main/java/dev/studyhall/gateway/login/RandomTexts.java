package dev.studyhall.gateway.login;

import java.security.SecureRandom;
import java.util.Base64;

/** Texts that nobody guesses: 256 random bits in 43 characters. */
final class RandomTexts {

	private static final int BYTES = 32;

	private final SecureRandom random;

	RandomTexts(SecureRandom random) {
		this.random = random;
	}

	String next() {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
