package dev.studyhall.formats.bundle;

/** Signals that a part of a question is not what was expected there, and where. */
final class BadSection extends Exception {

	private static final long serialVersionUID = 1L;

	private final int line;

	/**
	 * Says what is wrong.
	 * @param line within the question's text, counted from 0
	 */
	BadSection(int line, String reason) {
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
