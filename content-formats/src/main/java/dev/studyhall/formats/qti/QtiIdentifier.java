package dev.studyhall.formats.qti;

/**
 * External ids as identifiers of QTI, which are names of ASCII: {@code q-} and the id,
 * with {@code _} and four hexadecimal digits for each character that is not allowed.
 */
final class QtiIdentifier {

	private static final String PREFIX = "q-";

	private static final int DIGITS = 4;

	private QtiIdentifier() {
	}

	static String write(String id) {
		StringBuilder identifier = new StringBuilder(PREFIX);
		for (int i = 0; i < id.length(); i++) {
			char character = id.charAt(i);
			if (isAllowed(character)) {
				identifier.append(character);
			}
			else {
				identifier.append("_%04x".formatted((int) character));
			}
		}
		return identifier.toString();
	}

	/** The id; an identifier that was not made here is one itself. */
	static String read(String identifier) {
		if (!identifier.startsWith(PREFIX)) {
			return identifier;
		}
		StringBuilder id = new StringBuilder();
		for (int i = PREFIX.length(); i < identifier.length(); i++) {
			int code = (identifier.charAt(i) == '_') ? codeAt(identifier, i + 1) : -1;
			id.append((code < 0) ? identifier.charAt(i) : (char) code);
			i += (code < 0) ? 0 : DIGITS;
		}
		return write(id.toString()).equals(identifier) ? id.toString() : identifier;
	}

	private static int codeAt(String text, int at) {
		if (at + DIGITS > text.length()) {
			return -1;
		}
		int code = 0;
		for (int i = at; i < at + DIGITS; i++) {
			int digit = Character.digit(text.charAt(i), 16);
			if (digit < 0) {
				return -1;
			}
			code = code * 16 + digit;
		}
		return code;
	}

	private static boolean isAllowed(char character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
				|| (character >= '0' && character <= '9') || character == '-' || character == '.';
	}

}
