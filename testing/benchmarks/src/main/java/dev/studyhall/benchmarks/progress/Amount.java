package dev.studyhall.benchmarks.progress;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * How many attempts there are: a hundred of each learner, on 42 questions of a topic.
 *
 * @param learners in each tenant
 */
record Amount(int tenants, int learners) {

	static final int QUESTIONS = 42;

	private static final int ATTEMPTS_OF_LEARNER = 100;

	private static final int LEARNERS_OF_TENANT = 100;

	/** Ten thousand attempts of a hundred learners in ten tenants. */
	static Amount few() {
		return new Amount(10, 10);
	}

	/**
	 * At least so many, with a hundred learners in a tenant: ten million are of 100,000
	 * in 1,000.
	 */
	static Amount of(int attempts) {
		return new Amount(Math.ceilDiv(attempts, LEARNERS_OF_TENANT * ATTEMPTS_OF_LEARNER), LEARNERS_OF_TENANT);
	}

	int attempts() {
		return this.tenants * this.learners * ATTEMPTS_OF_LEARNER;
	}

	/** The tenants that make so many events, all if there are fewer. */
	int tenantsOf(int events) {
		return Math.min(Math.ceilDiv(events, this.learners * ATTEMPTS_OF_LEARNER), this.tenants);
	}

	/** A question of a tenant's topic, named as at the loading. */
	static UUID question(int tenant, int number) {
		String md5 = HexFormat.of().formatHex(md5("question " + tenant + " " + number));
		return UUID.fromString(md5.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
	}

	private static byte[] md5(String text) {
		try {
			return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
