package dev.studyhall.formats.bundle;

import dev.studyhall.formats.rendering.PlainText;

/**
 * A heading's words and the attributes behind them: {@code ## Beginner {#beginner}}. An
 * opening brace behind a backslash belongs to the words.
 *
 * @param title plain text, at most as long as the heading
 */
record HeadingText(String title, Attributes attributes) {

	static HeadingText read(String source) throws BadAttributes {
		int brace = source.endsWith("}") ? source.lastIndexOf("{#") : -1;
		boolean attributes = brace >= 0 && (brace == 0 || isSpace(source.charAt(brace - 1)));
		if (!attributes) {
			return new HeadingText(PlainText.ofLine(source), Attributes.NONE);
		}
		Attributes found = AttributeReader.read(source, brace);
		if (found.end() != source.length()) {
			return new HeadingText(PlainText.ofLine(source), Attributes.NONE);
		}
		return new HeadingText(PlainText.ofLine(source.substring(0, brace)), found);
	}

	private static boolean isSpace(char character) {
		return character == ' ' || character == '\t' || character == '\n';
	}

}
