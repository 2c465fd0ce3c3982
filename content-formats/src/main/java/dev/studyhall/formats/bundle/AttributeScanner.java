package dev.studyhall.formats.bundle;

/** Walks through the text in braces, one word or quoted value after the other. */
final class AttributeScanner {

	private final String text;

	private int at;

	AttributeScanner(String text, int at) {
		this.text = text;
		this.at = at;
	}

	int at() {
		return at;
	}

	char peek() throws BadAttributes {
		if (at >= text.length()) {
			throw new BadAttributes(text.length(), "Attributes without an end; a closing brace was expected");
		}
		return text.charAt(at);
	}

	boolean atSpace() throws BadAttributes {
		char character = peek();
		return character == ' ' || character == '\t' || character == '\n';
	}

	void skipSpace() throws BadAttributes {
		while (atSpace()) {
			at++;
		}
	}

	/**
	 * Letters with an equals sign behind them; empty, and nothing read, if there are
	 * none.
	 */
	String key() throws BadAttributes {
		int from = at;
		while (Character.isLetter(peek())) {
			at++;
		}
		if (at == from || peek() != '=') {
			at = from;
			return "";
		}
		return text.substring(from, at++);
	}

	/** What follows some characters up to a space or the closing brace. */
	String word(int skip) throws BadAttributes {
		int from = at + skip;
		at = from;
		while (!atSpace() && peek() != '}') {
			at++;
		}
		return text.substring(from, at);
	}

	/** A value in quotation marks or a word. */
	String value() throws BadAttributes {
		return (peek() == '"') ? quoted() : word(0);
	}

	/** What stands between quotation marks, as one line. */
	String quoted() throws BadAttributes {
		int start = at++;
		StringBuilder value = new StringBuilder();
		while (at < text.length() && text.charAt(at) != '"') {
			boolean escaped = text.charAt(at) == '\\' && at + 1 < text.length()
					&& (text.charAt(at + 1) == '"' || text.charAt(at + 1) == '\\');
			at += escaped ? 1 : 0;
			value.append(text.charAt(at++));
		}
		if (at >= text.length()) {
			throw new BadAttributes(start, "A quoted value without an end; a quotation mark was expected");
		}
		at++;
		return value.toString().replace('\n', ' ');
	}

}
