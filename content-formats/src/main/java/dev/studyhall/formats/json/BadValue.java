package dev.studyhall.formats.json;

/** Signals inside the reader that a value is not what was expected. */
class BadValue extends Exception {

	private static final long serialVersionUID = 1L;

	private final int line;

	BadValue(int line, String reason) {
		super(reason, null, false, false);
		this.line = line;
	}

	int line() {
		return line;
	}

	String reason() {
		return String.valueOf(getMessage());
	}

}
