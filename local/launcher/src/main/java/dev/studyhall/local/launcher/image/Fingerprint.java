package dev.studyhall.local.launcher.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells one built jar from another by what is in it, without reading all of it. */
final class Fingerprint {

	private static final int LENGTH = 12;

	private Fingerprint() {
	}

	/**
	 * Twelve hexadecimal digits of names, sizes and checksums of the jar's entries, of
	 * the JDK and of the flags: what an ahead-of-time cache depends on.
	 */
	static String of(Path jar, String jdk, List<String> flags) throws IOException {
		MessageDigest digest = sha256();
		try (var file = new ZipFile(jar.toFile())) {
			file.stream().map(Fingerprint::describe).sorted().forEach((entry) -> update(digest, entry));
		}
		update(digest, jdk);
		flags.forEach((flag) -> update(digest, flag));
		return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
	}

	private static String describe(ZipEntry entry) {
		return entry.getName() + ' ' + entry.getSize() + ' ' + entry.getCrc();
	}

	private static void update(MessageDigest digest, String text) {
		digest.update(text.getBytes(StandardCharsets.UTF_8));
		digest.update((byte) '\n');
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

}
