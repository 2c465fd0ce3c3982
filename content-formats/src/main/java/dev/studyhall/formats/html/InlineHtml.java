package dev.studyhall.formats.html;

import java.util.Locale;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words of a paragraph and their marks. */
final class InlineHtml {

	/** Marks within each other; of what is deeper the words remain. */
	private static final int DEPTH = 30;

	private static final String MARKS = "\\`*_[]<>&#|~";

	private static final String BREAK = "\\\n";

	private InlineHtml() {
	}

	static String convert(Node node) {
		return convert(node, 0);
	}

	static String convertAll(Element element) {
		return children(element, 0);
	}

	/**
	 * The text as a paragraph: no spaces at the ends of lines, no line that looks like a
	 * block.
	 */
	static String paragraph(String inline) {
		StringBuilder paragraph = new StringBuilder(inline.length() + 8);
		for (String line : inline.strip().split("\n", -1)) {
			paragraph.append(paragraph.isEmpty() ? "" : "\n").append(guard(line.strip()));
		}
		String text = paragraph.toString();
		return text.endsWith("\\") && !text.endsWith("\\\\") ? text.substring(0, text.length() - 1) : text;
	}

	static String escape(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 8);
		for (int i = 0; i < text.length(); i++) {
			if (MARKS.indexOf(text.charAt(i)) >= 0) {
				escaped.append('\\');
			}
			escaped.append(text.charAt(i));
		}
		return escaped.toString();
	}

	private static String convert(Node node, int depth) {
		return switch (node) {
			case TextNode text -> escape(fold(text.getWholeText()));
			case Element element -> (depth > DEPTH) ? escape(element.text()) : convert(element, depth);
			default -> "";
		};
	}

	private static String convert(Element element, int depth) {
		return switch (element.normalName()) {
			case "br" -> BREAK;
			case "b", "strong" -> wrap(children(element, depth), "**");
			case "i", "em", "cite", "dfn", "var" -> wrap(children(element, depth), "*");
			case "s", "del", "strike" -> wrap(children(element, depth), "~~");
			case "code", "tt", "samp" -> code(element.wholeText());
			case "a" -> link(element, children(element, depth));
			case "img" -> image(element);
			case "sub", "sup", "kbd", "u", "mark", "small" ->
				"<" + element.normalName() + ">" + children(element, depth) + "</" + element.normalName() + ">";
			case "msup", "msub", "mfrac", "msqrt" -> MathWords.of(element, (part) -> convert(part, depth + 1));
			case "script", "style", "template", "noscript", "annotation", "annotation-xml" -> "";
			default -> children(element, depth);
		};
	}

	private static String children(Element element, int depth) {
		StringBuilder text = new StringBuilder();
		for (Node child : element.childNodes()) {
			text.append(convert(child, depth + 1));
		}
		return text.toString();
	}

	/** White space stays outside: marks must touch the words. */
	private static String wrap(String inner, String mark) {
		String words = inner.strip();
		if (words.isEmpty()) {
			return inner;
		}
		int start = inner.indexOf(words);
		return inner.substring(0, start) + mark + words + mark + inner.substring(start + words.length());
	}

	private static String code(String text) {
		String line = fold(text);
		if (line.isBlank()) {
			return line;
		}
		String ticks = "`".repeat(CodeBlock.longestRun(line) + 1);
		boolean pad = line.startsWith("`") || line.endsWith("`");
		return pad ? ticks + " " + line + " " + ticks : ticks + line + ticks;
	}

	private static String link(Element element, String words) {
		String address = element.attr("href").strip();
		return (address.isEmpty() || words.isBlank() || !isShown(address)) ? words
				: "[" + words.strip() + "](" + target(address) + ")";
	}

	private static String image(Element element) {
		String address = element.attr("src").strip();
		String words = escape(fold(element.attr("alt"))).strip();
		return (address.isEmpty() || !isShown(address)) ? words : "![" + words + "](" + target(address) + ")";
	}

	/** Addresses of the web and of mail, and relative ones. */
	private static boolean isShown(String address) {
		int colon = address.indexOf(':');
		int slash = address.indexOf('/');
		String lower = address.toLowerCase(Locale.ROOT);
		return colon < 0 || (slash >= 0 && slash < colon) || lower.startsWith("http:") || lower.startsWith("https:")
				|| lower.startsWith("mailto:");
	}

	private static String target(String address) {
		return "<" + address.replace("\\", "%5C")
			.replace("<", "%3C")
			.replace(">", "%3E")
			.replace("\n", "")
			.replace("\r", "") + ">";
	}

	private static String guard(String line) {
		int digits = 0;
		while (digits < line.length() && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
			digits++;
		}
		boolean number = digits > 0 && digits < line.length() && ".)".indexOf(line.charAt(digits)) >= 0;
		if (number) {
			return line.substring(0, digits) + "\\" + line.substring(digits);
		}
		return (!line.isEmpty() && "+-=".indexOf(line.charAt(0)) >= 0) ? "\\" + line : line;
	}

	private static String fold(String text) {
		StringBuilder folded = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			boolean space = character == ' ' || character == '\t' || character == '\n' || character == '\r'
					|| character == '\f';
			if (!space) {
				folded.append(character);
			}
			else if (folded.isEmpty() || folded.charAt(folded.length() - 1) != ' ') {
				folded.append(' ');
			}
		}
		return folded.toString();
	}

}
