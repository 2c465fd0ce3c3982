package dev.studyhall.progress.xapi;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids of statements: the same for the same fact, whoever writes it down and how often.
 */
final class StatementIds {

	/** Made for this once, at random. */
	private static final UUID NAMESPACE = UUID.fromString("6f1a3f0e-5a3c-4c0b-9f0e-2b7c7b9d4e11");

	private StatementIds() {
	}

	/** The UUIDv5 (RFC 9562) of a kind of fact and the fact's own id. */
	static UUID of(String kind, UUID fact) {
		return of(kind, fact.toString());
	}

	/** The UUIDv5 of a kind of fact and what tells it from the others. */
	static UUID of(String kind, String fact) {
		MessageDigest digest = sha1();
		digest.update(ByteBuffer.allocate(16)
			.putLong(NAMESPACE.getMostSignificantBits())
			.putLong(NAMESPACE.getLeastSignificantBits())
			.flip());
		ByteBuffer hash = ByteBuffer.wrap(digest.digest((kind + "/" + fact).getBytes(StandardCharsets.UTF_8)));
		return new UUID((hash.getLong() & ~0xf000L) | 0x5000L, (hash.getLong() & ~(3L << 62)) | (2L << 62));
	}

	private static MessageDigest sha1() {
		try {
			return MessageDigest.getInstance("SHA-1");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
