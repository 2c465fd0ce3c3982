package dev.studyhall.formats.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A tag of HTML in a line.
 *
 * @param name in lower case
 * @param closing whether it is an end tag
 * @param attributes all between name and end
 * @param from its first character
 * @param to behind its last
 */
record Tag(String name, boolean closing, String attributes, int from, int to) {

	/** Longest tag that is looked at; a longer one is text. */
	private static final int LENGTH = 4_000;

	private static final Tag NONE = new Tag("", false, "", 0, 0);

	/** The tags in order, without those in code or comments. */
	static List<Tag> findIn(String text) {
		List<Tag> tags = new ArrayList<>();
		int at = 0;
		boolean comments = true;
		while (at < text.length()) {
			char character = text.charAt(at);
			if (character == '`') {
				at = skipCode(text, at);
			}
			else if (comments && text.startsWith("<!--", at)) {
				int end = text.indexOf("-->", at);
				comments = end >= 0;
				at = comments ? end + 3 : at + 4;
			}
			else {
				Tag tag = (character == '<') ? read(text, at) : NONE;
				if (tag != NONE) {
					tags.add(tag);
				}
				at = Math.max(at + 1, tag.to());
			}
		}
		return tags;
	}

	boolean is(String other) {
		return name.equals(other);
	}

	boolean opens(String other) {
		return !closing && name.equals(other);
	}

	boolean closes(String other) {
		return closing && name.equals(other);
	}

	private static Tag read(String text, int from) {
		boolean closing = text.startsWith("/", from + 1);
		int start = from + (closing ? 2 : 1);
		int nameEnd = start;
		while (nameEnd < text.length() && isNamePart(text.charAt(nameEnd))) {
			nameEnd++;
		}
		int end = nameEnd;
		int limit = Math.min(text.length(), from + LENGTH);
		while (end < limit && text.charAt(end) != '>' && text.charAt(end) != '<') {
			end++;
		}
		boolean named = nameEnd > start && Character.isLetter(text.charAt(start));
		if (!named || end >= limit || text.charAt(end) != '>') {
			return NONE;
		}
		return new Tag(text.substring(start, nameEnd).toLowerCase(Locale.ROOT), closing, text.substring(nameEnd, end),
				from, end + 1);
	}

	private static boolean isNamePart(char character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
				|| (character >= '0' && character <= '9');
	}

	/** Behind a span of code, or behind the backticks of one that does not end. */
	private static int skipCode(String text, int from) {
		int run = runLength(text, from);
		int at = from + run;
		int limit = Math.min(text.length(), from + LENGTH);
		while (at < limit) {
			if (text.charAt(at) != '`') {
				at++;
				continue;
			}
			int other = runLength(text, at);
			at += other;
			if (other == run) {
				return at;
			}
		}
		return from + run;
	}

	private static int runLength(String text, int from) {
		int end = from;
		while (end < text.length() && text.charAt(end) == '`') {
			end++;
		}
		return end - from;
	}

}
