package dev.studyhall.catalog.publishing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over a sequence of fields, each behind its length, so that no two sequences run
 * together. Versions are told apart by it: the order of the fields must never change.
 */
final class ContentHash {

	private static final int ABSENT = -1;

	private final MessageDigest digest;

	ContentHash() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	ContentHash add(@Nullable String field) {
		if (field == null) {
			return add(ABSENT);
		}
		byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
		add(bytes.length);
		digest.update(bytes);
		return this;
	}

	ContentHash add(int number) {
		digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
		return this;
	}

	ContentHash add(List<String> fields) {
		add(fields.size());
		fields.forEach(this::add);
		return this;
	}

	/** The hash in hexadecimal digits. */
	String toHex() {
		return HexFormat.of().formatHex(digest.digest());
	}

}
