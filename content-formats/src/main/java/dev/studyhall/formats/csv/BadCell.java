package dev.studyhall.formats.csv;

/** Signals inside the reader that a cell makes no sense. */
final class BadCell extends Exception {

	private static final long serialVersionUID = 1L;

	BadCell(String reason) {
		super(reason, null, false, false);
	}

	String reason() {
		return String.valueOf(getMessage());
	}

}
