package dev.studyhall.formats.anki;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

import org.jsoup.parser.Parser;

/** The names and numbers by which Anki knows things, the same at every export. */
final class AnkiIds {

	/**
	 * Ids are milliseconds in Anki: these lie between 2001 and 2020, before any clock.
	 */
	private static final long FIRST = 1_000_000_000_000L;

	private static final long COUNT = 600_000_000_000L;

	private static final int GUID_BYTES = 12;

	private static final Pattern IMAGE = Pattern.compile("<img[^>]+src=\"([^\">]*)\"[^>]*>");

	private static final Pattern TAG = Pattern.compile("<[^>]*>");

	private AnkiIds() {
	}

	/** By which Anki finds a note again. */
	static String guid(String slug, String externalId) {
		byte[] digest = digest("SHA-256", slug + "\0" + externalId);
		return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, GUID_BYTES));
	}

	/** A number for that name; two names may, very rarely, have the same. */
	static long number(String name) {
		return FIRST + Math.floorMod(ByteBuffer.wrap(digest("SHA-256", name)).getLong(), COUNT);
	}

	/** By which Anki finds notes with the same first field. */
	static long checksum(String words) {
		return Integer.toUnsignedLong(ByteBuffer.wrap(digest("SHA-1", words)).getInt());
	}

	/**
	 * A field's words as Anki sorts by them: without tags, with the addresses of images.
	 */
	static String words(String html) {
		String stripped = TAG.matcher(IMAGE.matcher(html).replaceAll(" $1 ")).replaceAll("");
		return Parser.unescapeEntities(stripped, false).replace('\u00a0', ' ');
	}

	private static byte[] digest(String algorithm, String text) {
		try {
			return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
