package dev.studyhall.gateway.openapi;

import java.util.List;

/**
 * The little of Markdown that descriptions use: paragraphs, lists with a dash, and code
 * between back-ticks.
 */
final class Prose {

	private static final String DASH = "- ";

	private Prose() {
	}

	/** Paragraphs and lists. */
	static void write(Html html, String markdown) {
		for (String block : markdown.split("\n\n")) {
			if (block.startsWith(DASH)) {
				List<String> items = block.lines().toList();
				html.element("ul", (list) -> items.forEach((item) -> writeItem(list, item)));
			}
			else {
				html.element("p", (paragraph) -> writeLine(paragraph, block));
			}
		}
	}

	/** One line of text with code in it. */
	static void writeLine(Html html, String text) {
		String[] parts = text.split("`", -1);
		for (int i = 0; i < parts.length; i++) {
			if (i % 2 == 0) {
				html.text(parts[i]);
			}
			else {
				html.element("code", parts[i]);
			}
		}
	}

	private static void writeItem(Html list, String item) {
		String text = item.startsWith(DASH) ? item.substring(DASH.length()) : item;
		list.element("li", (inside) -> writeLine(inside, text));
	}

}
