package dev.studyhall.catalog.content;

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
public final class ContentHash {

	private static final int ABSENT = -1;

	private final MessageDigest digest;

	/** An empty hash. */
	public ContentHash() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Adds a text; none is told from an empty one. */
	public ContentHash add(@Nullable String field) {
		if (field == null) {
			return add(ABSENT);
		}
		byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
		add(bytes.length);
		digest.update(bytes);
		return this;
	}

	/** Adds a number. */
	public ContentHash add(int number) {
		digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
		return this;
	}

	/** Adds texts, and how many. */
	public ContentHash add(List<String> fields) {
		add(fields.size());
		fields.forEach(this::add);
		return this;
	}

	/** The hash in hexadecimal digits. */
	public String toHex() {
		return HexFormat.of().formatHex(digest.digest());
	}

}
