package dev.studyhall.formats.bundle;

/** Signals that braces hold something else than attributes, and where. */
final class BadAttributes extends Exception {

	private static final long serialVersionUID = 1L;

	private final int at;

	BadAttributes(int at, String reason) {
		super(reason, null, false, false);
		this.at = at;
	}

	/** The place of the mistake in the text. */
	int at() {
		return at;
	}

	String reason() {
		return String.valueOf(getMessage());
	}

}
