package dev.studyhall.formats.list;

import dev.studyhall.formats.list.Headline.Marker;

import java.util.Locale;

/**
 * Reads what stands before a title: “12.”, “1.4)”, “Q:”, “Q12.”, “Question 12 –”, and
 * ornaments before it.
 *
 * @param number 0 if there is none
 * @param end where the title begins
 */
record HeadlineMarker(Marker marker, int number, int end) {

	private static final int DIGITS = 5;

	static HeadlineMarker read(String text) {
		int start = skipOrnaments(text, 0);
		int wordEnd = start;
		while (wordEnd < text.length() && Character.isLetter(text.charAt(wordEnd))) {
			wordEnd++;
		}
		boolean question = Vocabulary.QUESTION.contains(text.substring(start, wordEnd).toLowerCase(Locale.ROOT));
		int digits = question ? skip(text, wordEnd, " #№") : start;
		int digitsEnd = endOfNumber(text, digits);
		int last = (digitsEnd > digits) ? digitsEnd : wordEnd;
		int end = endOfMark(text, skip(text, last, " "));
		boolean alone = last >= text.length() || text.charAt(last) == ' ';
		boolean closed = end > 0 || (question && digitsEnd > digits && alone);
		if (!closed || (!question && digitsEnd == digits)) {
			return new HeadlineMarker(Marker.NONE, 0, start);
		}
		return new HeadlineMarker(question ? Marker.QUESTION : Marker.NUMBER, numberOf(text, digits, digitsEnd),
				Math.max(end, last));
	}

	/** The text from its first letter, digit or mark that can belong to it. */
	static String withoutOrnaments(String text) {
		return text.substring(skipOrnaments(text, 0));
	}

	private static int skipOrnaments(String text, int from) {
		int at = from;
		int before;
		do {
			before = at;
			at = skipOrnament(text, at);
		}
		while (at > before);
		return at;
	}

	private static int skipOrnament(String text, int at) {
		if (at >= text.length()) {
			return at;
		}
		int character = text.codePointAt(at);
		int closing = switch (character) {
			case ':' -> text.indexOf(':', at + 1);
			case '[' -> text.indexOf(']', at + 1);
			default -> -1;
		};
		if (closing > at && isOrnament(text.substring(at + 1, closing), character == ':')) {
			return closing + 1;
		}
		return isOrnament(character) ? at + Character.charCount(character) : at;
	}

	/** A name as in {@code :star:}, or brackets around nothing but an arrow. */
	private static boolean isOrnament(String inner, boolean name) {
		return name ? inner.indexOf(' ') < 0 && !inner.isEmpty()
				: inner.codePoints().noneMatch(Character::isLetterOrDigit);
	}

	private static boolean isOrnament(int character) {
		return switch (Character.getType(character)) {
			case Character.SPACE_SEPARATOR, Character.CONTROL, Character.FORMAT, Character.OTHER_SYMBOL,
					Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.MODIFIER_SYMBOL,
					Character.DASH_PUNCTUATION, Character.SURROGATE ->
				character != '`' && character != '^';
			default -> character == '#' || character == '•' || character == ':' || character == '|' || character == '→'
					|| character == '↑';
		};
	}

	/** Behind a number such as 12 or 1.4. */
	private static int endOfNumber(String text, int from) {
		int at = from;
		while (at < text.length() && isDigit(text.charAt(at))) {
			at++;
			if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
				at++;
			}
		}
		return (at - from <= DIGITS + 3) ? at : from;
	}

	/** Behind the mark that ends a number; 0 if there is none. */
	private static int endOfMark(String text, int at) {
		if (at >= text.length()) {
			return 0;
		}
		return switch (text.charAt(at)) {
			case '.', ')', ':', '、', '．', '：' -> at + 1;
			case '-', '–', '—', '|' -> (at > 0 && text.charAt(at - 1) == ' ') ? at + 1 : 0;
			default -> 0;
		};
	}

	private static int numberOf(String text, int from, int to) {
		int number = 0;
		for (int i = from; i < to && isDigit(text.charAt(i)) && i - from < DIGITS; i++) {
			number = number * 10 + (text.charAt(i) - '0');
		}
		return number;
	}

	private static int skip(String text, int from, String characters) {
		int at = from;
		while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
			at++;
		}
		return at;
	}

	private static boolean isDigit(char character) {
		return character >= '0' && character <= '9';
	}

}
