package dev.studyhall.formats.list;

import java.util.List;
import java.util.Set;

/**
 * The tags that only shape a text: a title does without them, a text does at its ends.
 */
final class Markup {

	private static final Set<String> SHAPING = Set.of("a", "abbr", "b", "big", "blockquote", "br", "center", "code",
			"div", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "kbd", "li", "mark", "ol", "p",
			"pre", "s", "samp", "section", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "ul", "var");

	private static final Set<String> WRAPPING = Set.of("b", "blockquote", "br", "center", "div", "em", "i", "p", "span",
			"strong");

	private Markup() {
	}

	/** The text without the tags that shape it and without comments. */
	static String withoutTags(String text) {
		StringBuilder words = new StringBuilder(text.length());
		int at = 0;
		for (Tag tag : Tag.findIn(text)) {
			if (SHAPING.contains(tag.name())) {
				words.append(text, at, tag.from());
				words.append((tag.is("br") || tag.is("hr")) ? " " : "");
				at = tag.to();
			}
		}
		return withoutComments(words.append(text, at, text.length()).toString());
	}

	/**
	 * The text without the tags around all of it, such as {@code
	 *
	<p>
	 * } and {@code <b>}.
	 */
	static String unwrap(String text) {
		List<Tag> tags = Tag.findIn(text);
		int from = 0;
		int first = 0;
		while (first < tags.size() && isWrapping(tags.get(first)) && isBlank(text, from, tags.get(first).from())) {
			from = tags.get(first++).to();
		}
		int to = text.length();
		int last = tags.size() - 1;
		while (last >= first && isWrapping(tags.get(last)) && isEnd(tags.get(last))
				&& isBlank(text, tags.get(last).to(), to)) {
			to = tags.get(last--).from();
		}
		return text.substring(from, to);
	}

	private static boolean isWrapping(Tag tag) {
		return WRAPPING.contains(tag.name());
	}

	private static boolean isEnd(Tag tag) {
		return tag.closing() || tag.is("br");
	}

	private static boolean isBlank(String text, int from, int to) {
		for (int i = from; i < to; i++) {
			if (!Character.isWhitespace(text.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	private static String withoutComments(String text) {
		int start = text.indexOf("<!--");
		int end = (start < 0) ? -1 : text.indexOf("-->", start);
		if (end < 0) {
			return text;
		}
		StringBuilder words = new StringBuilder(text.length());
		int at = 0;
		while (start >= 0 && end >= 0) {
			words.append(text, at, start);
			at = end + 3;
			start = text.indexOf("<!--", at);
			end = (start < 0) ? -1 : text.indexOf("-->", start);
		}
		return words.append(text, at, text.length()).toString();
	}

}
