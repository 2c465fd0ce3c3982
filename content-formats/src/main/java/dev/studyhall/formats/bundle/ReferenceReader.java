package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.Reference;
import dev.studyhall.formats.content.References;
import dev.studyhall.formats.content.Characters;

/**
 * Reads {@code [title](https://address)}, and {@code [title](<https://address>)}, where
 * the title is taken as it stands, spaces around it too.
 */
final class ReferenceReader {

	private static final String EXPECTED = "expected was ref=\"[title](https://address)\"";

	private ReferenceReader() {
	}

	static Reference read(String value, int at) throws BadAttributes {
		String text = value.strip();
		boolean exact = text.endsWith(">)") && text.contains("](<");
		String separator = exact ? "](<" : "](";
		int middle = text.lastIndexOf(separator);
		if (!text.startsWith("[") || !text.endsWith(")") || middle < 0) {
			throw new BadAttributes(at, "A reference that is no link; " + EXPECTED);
		}
		String between = text.substring(1, middle);
		String title = exact ? between : between.strip();
		String url = text.substring(middle + separator.length(), text.length() - (exact ? 2 : 1)).strip();
		if (title.isBlank() || title.length() > ContentLimits.TITLE || !Characters.areStorable(title)) {
			throw new BadAttributes(at,
					"A reference without a title of 1 to %d characters; %s".formatted(ContentLimits.TITLE, EXPECTED));
		}
		if (!References.isWebAddress(url)) {
			throw new BadAttributes(at, "A reference without an http or https address of at most %d characters; %s"
				.formatted(ContentLimits.URL, EXPECTED));
		}
		return new Reference(title, url);
	}

}
