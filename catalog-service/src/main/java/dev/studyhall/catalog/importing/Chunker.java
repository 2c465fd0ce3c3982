package dev.studyhall.catalog.importing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts a stream of bytes into pieces of one size, and hashes it on the way. */
final class Chunker {

	/** Size of every piece but the last, in bytes. */
	static final int SIZE = 256 * 1024;

	private final MessageDigest digest;

	private final byte[] rest = new byte[SIZE];

	private int length;

	private long total;

	Chunker() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The pieces that are full with these bytes. */
	List<byte[]> add(byte[] bytes) {
		digest.update(bytes);
		total += bytes.length;
		List<byte[]> full = new ArrayList<>();
		int at = 0;
		while (at < bytes.length) {
			int taken = Math.min(SIZE - length, bytes.length - at);
			System.arraycopy(bytes, at, rest, length, taken);
			length += taken;
			at += taken;
			if (length == SIZE) {
				full.add(rest.clone());
				length = 0;
			}
		}
		return full;
	}

	/** What is left, if anything is. */
	List<byte[]> finish() {
		return (length > 0) ? List.of(Arrays.copyOf(rest, length)) : List.of();
	}

	/** Bytes so far. */
	long total() {
		return total;
	}

	/** The hash of all bytes; ends it. */
	byte[] hash() {
		return digest.digest();
	}

}
