package dev.studyhall.web.page;

import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/** The beginning of a text, for those who see a preview only. */
public final class Summary {

	private static final int LENGTH = 160;

	private static final Pattern BLOCK = Pattern
		.compile("</(?:p|li|h[1-6]|pre|t[dhr]|d[dt]|blockquote|summary)>|<br ?/?>");

	private static final Pattern ELEMENT = Pattern.compile("<[^>]*+>");

	private static final Pattern SPACE = Pattern.compile("\\s++");

	private Summary() {
	}

	/** About 160 characters of the HTML's text, in whole words. */
	public static String of(String html) {
		String text = plain(html);
		if (text.length() <= LENGTH) {
			return text;
		}
		int end = text.lastIndexOf(' ', LENGTH - 1);
		return text.substring(0, (end > 0) ? end : LENGTH - 1) + "…";
	}

	/** All of the HTML's text. */
	public static String plain(String html) {
		String text = HtmlUtils.htmlUnescape(ELEMENT.matcher(BLOCK.matcher(html).replaceAll(" ")).replaceAll(""));
		return SPACE.matcher(text).replaceAll(" ").strip();
	}

}
