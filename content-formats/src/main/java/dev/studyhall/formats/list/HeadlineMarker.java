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
		int bracketed = question ? start : behindBrackets(text, start);
		if (bracketed > start) {
			return new HeadlineMarker(Marker.NUMBER, numberOf(text, start + 1, bracketed), bracketed);
		}
		int digits = question ? skip(text, wordEnd, " .#№") : start;
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

	/** The text with a number in key caps, as in 1\u20e3, written as others are. */
	static String withoutKeycaps(String text) {
		int start = skipOrnaments(text, 0);
		StringBuilder digits = new StringBuilder();
		int at = start;
		int cap = behindKeycap(text, at);
		while (cap > at) {
			digits.append(text.charAt(at));
			at = cap;
			cap = behindKeycap(text, at);
		}
		return digits.isEmpty() ? text : digits + ". " + text.substring(at);
	}

	private static int behindKeycap(String text, int at) {
		if (at >= text.length() || !isDigit(text.charAt(at))) {
			return at;
		}
		int cap = text.startsWith("\ufe0f", at + 1) ? at + 2 : at + 1;
		return text.startsWith("\u20e3", cap) ? cap + 1 : at;
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

	/** Behind a number such as [12] or (3); the place itself if there is none. */
	private static int behindBrackets(String text, int from) {
		int closing = text.startsWith("(", from) ? ')' : (text.startsWith("[", from) ? ']' : -1);
		int end = (closing < 0) ? -1 : endOfNumber(text, from + 1);
		boolean number = end > from + 1 && end + 1 < text.length() && text.charAt(end) == closing
				&& text.charAt(end + 1) == ' ';
		return number ? end + 1 : from;
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
