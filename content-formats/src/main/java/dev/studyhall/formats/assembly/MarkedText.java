package dev.studyhall.formats.assembly;

import dev.studyhall.formats.content.Texts;
import dev.studyhall.formats.html.HtmlToMarkdown;
import dev.studyhall.formats.html.LocalFiles;

/**
 * Texts as Moodle has them, each with its format, as Markdown. Pictures that are not in
 * the web are left out, see {@link LocalFiles}.
 */
public final class MarkedText {

	private static final String MARKS = "\\`*_[]<>&#|~";

	private MarkedText() {
	}

	/**
	 * The text as Markdown.
	 * @param format {@code markdown}, {@code html}, {@code plain} or {@code plain_text};
	 * any other is Moodle's own, in which most texts are plain and some are HTML
	 */
	public static String toMarkdown(String format, String text) {
		return switch (format) {
			case "markdown" -> Texts.canonical(LocalFiles.takeOutOfMarkdown(text));
			case "html" -> HtmlToMarkdown.convert(LocalFiles.takeOut(text));
			case "plain", "plain_text" -> escape(Texts.canonical(text));
			default -> toMarkdown(looksLikeHtml(text) ? "html" : "markdown", text);
		};
	}

	/** Whether there is an end tag, a line break or a picture of HTML in it. */
	static boolean looksLikeHtml(String text) {
		return text.contains("</p>") || text.contains("<br") || text.contains("</div>") || text.contains("</pre>")
				|| text.contains("</span>") || text.contains("</li>") || text.contains("<img ");
	}

	private static String escape(String text) {
		StringBuilder escaped = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			if (MARKS.indexOf(text.charAt(i)) >= 0) {
				escaped.append('\\');
			}
			escaped.append(text.charAt(i));
		}
		return escaped.toString();
	}

}
