package dev.studyhall.formats.content;

/** What a text may consist of. */
public final class Characters {

	private Characters() {
	}

	/**
	 * Whether it is free of control characters, NUL among them, and of lone surrogates.
	 */
	public static boolean areStorable(String line) {
		return line.codePoints().noneMatch(Characters::isUnstorable);
	}

	/** The same for a text of several lines: line feeds and tabs are fine. */
	public static boolean areStorableLines(String text) {
		return text.codePoints()
			.noneMatch((character) -> character != '\n' && character != '\t' && isUnstorable(character));
	}

	/** The same with a replacement character in place of each that is not storable. */
	public static String toStorable(String line) {
		StringBuilder storable = new StringBuilder(line.length());
		line.codePoints()
			.forEach((character) -> storable.appendCodePoint(isUnstorable(character) ? 0xfffd : character));
		return storable.toString();
	}

	private static boolean isUnstorable(int character) {
		return Character.isISOControl(character)
				|| (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
	}

}
