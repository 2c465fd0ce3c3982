package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.Reference;
import dev.studyhall.formats.content.References;
import dev.studyhall.formats.content.Characters;

/** Reads {@code [title](https://address)}. */
final class ReferenceReader {

	private static final String EXPECTED = "expected was ref=\"[title](https://address)\"";

	private ReferenceReader() {
	}

	static Reference read(String value, int at) throws BadAttributes {
		String text = value.replace('\n', ' ').strip();
		int middle = text.lastIndexOf("](");
		if (!text.startsWith("[") || !text.endsWith(")") || middle < 0) {
			throw new BadAttributes(at, "A reference that is no link; " + EXPECTED);
		}
		String title = text.substring(1, middle).strip();
		String url = text.substring(middle + 2, text.length() - 1).strip();
		if (title.isEmpty() || title.length() > ContentLimits.TITLE || !Characters.areStorable(title)) {
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
