package dev.studyhall.bookmark.collecting;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/** Makes words that nobody guesses: 128 random bits. */
@Component
final class LinkTokens {

	private static final int BYTES = 16;

	private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

	private final SecureRandom random = new SecureRandom();

	/** The next word, 22 characters of base64url. */
	String next() {
		byte[] bytes = new byte[BYTES];
		random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** Whether the word could be one of these. */
	static boolean isToken(String word) {
		return SHAPE.matcher(word).matches();
	}

}
