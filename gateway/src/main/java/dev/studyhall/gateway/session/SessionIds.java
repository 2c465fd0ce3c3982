package dev.studyhall.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

import org.springframework.session.SessionIdGenerator;

/** Ids of 256 random bits. */
final class SessionIds implements SessionIdGenerator {

	private static final int BYTES = 32;

	private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

	private final SecureRandom random;

	SessionIds(SecureRandom random) {
		this.random = random;
	}

	@Override
	public String generate() {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** Whether a text could be an id at all. */
	static boolean isWellFormed(String text) {
		return FORM.matcher(text).matches();
	}

	/**
	 * What stands in the table for an id. It is random: nothing has to be added to it.
	 */
	static byte[] hash(String id) {
		return Hashes.sha256(id.getBytes(StandardCharsets.US_ASCII));
	}

}
