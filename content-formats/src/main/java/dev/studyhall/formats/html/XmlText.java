package dev.studyhall.formats.html;

/** Characters between elements. */
public record XmlText(String characters) implements XmlNode {

	/**
	 * The text as XML has it, in elements and attributes; what XML forbids is replaced.
	 */
	public static String escape(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		text.codePoints().forEach((character) -> {
			switch (character) {
				case '&' -> escaped.append("&amp;");
				case '<' -> escaped.append("&lt;");
				case '>' -> escaped.append("&gt;");
				case '"' -> escaped.append("&quot;");
				case '\n' -> escaped.append("&#10;");
				case '\t' -> escaped.append("&#9;");
				case 0xfffe, 0xffff -> escaped.append('\ufffd');
				default -> escaped.appendCodePoint(character);
			}
		});
		return escaped.toString();
	}

	/** The same with line feeds as they are, for the text of an element. */
	public static String escapeLines(String text) {
		return escape(text).replace("&#10;", "\n").replace("&#9;", "\t").replace("&quot;", "\"");
	}

}
