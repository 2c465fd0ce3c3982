package dev.studyhall.formats.gift;

import java.util.BitSet;

/**
 * A piece of GIFT with its escapes resolved, which remembers the characters that were
 * escaped and so have no meaning.
 */
final class GiftText {

	private static final String ESCAPED = "\\:#={}~";

	private final String text;

	private final BitSet literal;

	private final int from;

	private final int to;

	private GiftText(String text, BitSet literal, int from, int to) {
		this.text = text;
		this.literal = literal;
		this.from = from;
		this.to = to;
	}

	static GiftText of(String source) {
		StringBuilder text = new StringBuilder(source.length());
		BitSet literal = new BitSet();
		for (int i = 0; i < source.length(); i++) {
			char character = source.charAt(i);
			char next = (character == '\\' && i + 1 < source.length()) ? source.charAt(i + 1) : ' ';
			if (next == 'n' || ESCAPED.indexOf(next) >= 0) {
				literal.set(text.length());
				text.append((next == 'n') ? '\n' : next);
				i++;
			}
			else {
				text.append(character);
			}
		}
		return new GiftText(text.toString(), literal, 0, text.length());
	}

	/**
	 * Characters of it that mean what they say, from its beginning; -1 if there are none.
	 */
	int indexOf(String marks, int start) {
		int at = text.indexOf(marks, from + start);
		while (at >= 0 && at + marks.length() <= to) {
			int escaped = literal.nextSetBit(at);
			if (escaped < 0 || escaped >= at + marks.length()) {
				return at - from;
			}
			at = text.indexOf(marks, at + 1);
		}
		return -1;
	}

	/** The last place of such characters; -1 if there are none. */
	int lastIndexOf(String marks) {
		int last = -1;
		for (int at = indexOf(marks, 0); at >= 0; at = indexOf(marks, at + 1)) {
			last = at;
		}
		return last;
	}

	boolean startsWith(String marks) {
		int escaped = literal.nextSetBit(from);
		return length() >= marks.length() && text.startsWith(marks, from)
				&& (escaped < 0 || escaped >= from + marks.length());
	}

	GiftText from(int start) {
		return between(start, length());
	}

	GiftText between(int start, int end) {
		return new GiftText(text, literal, from + start, from + end);
	}

	/** Without the white space at its ends that was not escaped. */
	GiftText strip() {
		int start = from;
		int end = to;
		while (start < end && isSpace(start)) {
			start++;
		}
		while (end > start && isSpace(end - 1)) {
			end--;
		}
		return new GiftText(text, literal, start, end);
	}

	boolean isEmpty() {
		return from == to;
	}

	int length() {
		return to - from;
	}

	/** The characters, of whatever meaning. */
	String words() {
		return text.substring(from, to);
	}

	private boolean isSpace(int at) {
		return Character.isWhitespace(text.charAt(at)) && !literal.get(at);
	}

}
