package dev.studyhall.formats.qti;

/** Signals inside the reader that an item is none that can be read here. */
final class BadItem extends Exception {

	private static final long serialVersionUID = 1L;

	private final int line;

	private final String title;

	BadItem(int line, String title, String reason) {
		super(reason, null, false, false);
		this.line = line;
		this.title = title;
	}

	int line() {
		return line;
	}

	String title() {
		return title;
	}

	String reason() {
		return String.valueOf(getMessage());
	}

}
