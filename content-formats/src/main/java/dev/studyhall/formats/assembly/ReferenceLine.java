package dev.studyhall.formats.assembly;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.Reference;

/** References as lines of text: {@code [title](https://address)}, or an address alone. */
public final class ReferenceLine {

	private ReferenceLine() {
	}

	/** As {@link #read} takes it. */
	public static String write(Reference reference) {
		return "[" + reference.title() + "](" + reference.url() + ")";
	}

	/** What the line says; whether its address is one is for the rules to find. */
	public static Reference read(String line) {
		String text = line.strip();
		int middle = Math.max(text.lastIndexOf("](http"), text.lastIndexOf("](HTTP"));
		if (middle < 0 || !text.endsWith(")")) {
			return of("", text);
		}
		String title = text.substring(text.startsWith("[") ? 1 : 0, middle);
		return of(title, text.substring(middle + 2, text.length() - 1));
	}

	/** With the address for a missing title. */
	public static Reference of(String title, String url) {
		String shown = title.isBlank() ? url : title;
		return new Reference((shown.length() <= ContentLimits.TITLE || !title.isBlank()) ? shown
				: shown.substring(0, ContentLimits.TITLE), url);
	}

}
