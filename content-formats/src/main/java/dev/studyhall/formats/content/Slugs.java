package dev.studyhall.formats.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Names for addresses, made of titles. A slug holds lower-case letters and digits of any
 * script and single hyphens, and never more than {@value #LENGTH} characters; Latin
 * letters lose their accents, other scripts stay as they are (an address carries them
 * percent-encoded). The same title gives the same slug for ever: imports find questions
 * again by it, so this class must not change its mind.
 */
public final class Slugs {

	/** Longest slug in characters. */
	public static final int LENGTH = 100;

	private static final int HASH = 8;

	private static final Map<Integer, String> LETTERS = Map.ofEntries(Map.entry((int) 'ß', "ss"),
			Map.entry((int) 'æ', "ae"), Map.entry((int) 'œ', "oe"), Map.entry((int) 'ø', "o"),
			Map.entry((int) 'ł', "l"), Map.entry((int) 'đ', "d"), Map.entry((int) 'ð', "d"), Map.entry((int) 'þ', "th"),
			Map.entry((int) 'ı', "i"), Map.entry((int) 'ħ', "h"));

	private Slugs() {
	}

	/**
	 * The title's slug. A title without any letter or digit gives {@code x-} and a hash;
	 * of a long one the beginning and a hash remain.
	 */
	public static String of(String title) {
		String slug = hyphenate(fold(title));
		if (slug.isEmpty()) {
			return "x-" + hash(title);
		}
		return (slug.length() <= LENGTH) ? slug : shorten(slug, LENGTH - HASH - 1) + "-" + hash(slug);
	}

	/**
	 * The slug itself or, where it is taken, with the lowest number from 2 that is free.
	 */
	public static String unique(String slug, Predicate<String> taken) {
		String candidate = slug;
		for (int number = 2; taken.test(candidate); number++) {
			String suffix = "-" + number;
			candidate = shorten(slug, LENGTH - suffix.length()) + suffix;
		}
		return candidate;
	}

	/** Whether it has the shape that {@link #of} gives. */
	public static boolean isSlug(String text) {
		return !text.isEmpty() && text.length() <= LENGTH && text.equals(hyphenate(fold(text)));
	}

	private static String fold(String title) {
		String decomposed = Normalizer.normalize(title, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
		StringBuilder folded = new StringBuilder(decomposed.length());
		decomposed.codePoints()
			.filter((character) -> !isDropped(character))
			.forEach((character) -> append(folded, character));
		return Normalizer.normalize(folded, Normalizer.Form.NFC);
	}

	/** Accents, and what only chooses between pictures of a sign. */
	private static boolean isDropped(int character) {
		return (character >= 0x300 && character <= 0x36f) || (character >= 0xfe00 && character <= 0xfe0f);
	}

	private static void append(StringBuilder folded, int character) {
		switch (character) {
			case '+' -> folded.append(" plus ");
			case '&' -> folded.append(" and ");
			case '#' -> folded.append(endsWithLetter(folded) ? " sharp " : " ");
			case '\'', '\u2019', '\u02bc' -> {
			}
			default -> folded.append(LETTERS.getOrDefault(character, Character.toString(character)));
		}
	}

	private static boolean endsWithLetter(StringBuilder text) {
		return !text.isEmpty() && Character.isLetter(text.codePointBefore(text.length()));
	}

	private static String hyphenate(String text) {
		StringBuilder slug = new StringBuilder(text.length());
		text.codePoints().forEach((character) -> {
			if (isKept(character)) {
				slug.appendCodePoint(character);
			}
			else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
				slug.append('-');
			}
		});
		return trimHyphen(slug.toString());
	}

	/** Letters, digits, and the vowel signs without which many scripts are unreadable. */
	private static boolean isKept(int character) {
		return switch (Character.getType(character)) {
			case Character.LOWERCASE_LETTER, Character.OTHER_LETTER, Character.MODIFIER_LETTER,
					Character.DECIMAL_DIGIT_NUMBER, Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK ->
				true;
			default -> false;
		};
	}

	private static String shorten(String slug, int length) {
		if (slug.length() <= length) {
			return slug;
		}
		int end = Character.isLowSurrogate(slug.charAt(length)) ? length - 1 : length;
		return trimHyphen(slug.substring(0, end));
	}

	private static String trimHyphen(String slug) {
		return slug.endsWith("-") ? slug.substring(0, slug.length() - 1) : slug;
	}

	private static String hash(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, HASH / 2);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
