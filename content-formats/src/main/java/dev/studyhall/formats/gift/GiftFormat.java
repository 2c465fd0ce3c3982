package dev.studyhall.formats.gift;

import java.util.List;

import dev.studyhall.formats.assembly.MarkedText;

/**
 * A text with the format in which it is written.
 *
 * @param format {@code html}, {@code markdown}, {@code plain} or {@code moodle}
 * @param markdown what it says
 */
record GiftFormat(String format, String markdown) {

	static final String DEFAULT = "moodle";

	private static final List<String> FORMATS = List.of("html", "markdown", "plain", DEFAULT);

	/**
	 * Reads a text that may begin with {@code [format]}.
	 * @param inherited of a text that does not
	 */
	static GiftFormat read(GiftText source, String inherited) {
		GiftText text = source.strip();
		for (String format : FORMATS) {
			String mark = "[" + format + "]";
			if (text.startsWith(mark)) {
				return new GiftFormat(format, MarkedText.toMarkdown(format, text.from(mark.length()).strip().words()));
			}
		}
		return new GiftFormat(inherited, MarkedText.toMarkdown(inherited, text.words()));
	}

}
