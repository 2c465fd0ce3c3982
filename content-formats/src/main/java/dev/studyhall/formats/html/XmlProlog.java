package dev.studyhall.formats.html;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the root of a document. A parser tells where the root's tag ends,
 * not where it begins, and tags may have several lines.
 */
final class XmlProlog {

	/** Bytes that are looked at. */
	static final int LENGTH = 16 * 1024;

	private static final Pattern PART = Pattern.compile("\\s++|<\\?.*?\\?>|<!--.*?-->|<!(?!--)[^>]*+>", Pattern.DOTALL);

	private XmlProlog() {
	}

	/**
	 * The line at which the root begins, counted from 1; empty if it is further behind.
	 * @param start the first bytes of a document, in any encoding in which the characters
	 * of markup are those of ASCII, maybe with noughts between them
	 */
	static OptionalInt lineOfRoot(byte[] start) {
		String text = new String(start, StandardCharsets.ISO_8859_1).replace("\0", "").replace("\r\n", "\n");
		int at = text.indexOf('<');
		Matcher part = PART.matcher(text);
		while (at >= 0 && part.region(at, text.length()).lookingAt()) {
			at = part.end();
		}
		boolean found = at >= 0 && at + 1 < text.length() && text.charAt(at) == '<'
				&& "!?".indexOf(text.charAt(at + 1)) < 0;
		return found ? OptionalInt.of(1 + (int) text.substring(0, at)
			.chars()
			.filter((character) -> character == '\n' || character == '\r')
			.count()) : OptionalInt.empty();
	}

}
