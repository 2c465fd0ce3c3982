package dev.studyhall.web.asset;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name for bytes: other bytes, another name. */
public final class Hash {

	private static final int LENGTH = 16;

	private Hash() {
	}

	/** The first 64 bits of SHA-256, in hexadecimal digits. */
	public static String of(byte[] content) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
			return HexFormat.of().formatHex(digest).substring(0, LENGTH);
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
