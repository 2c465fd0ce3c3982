package dev.studyhall.formats.list;

import dev.studyhall.formats.content.Rejection;

/** Signals inside the reader that nothing of the file can be used. */
final class ListRefused extends Exception {

	private static final long serialVersionUID = 1L;

	private final int line;

	/**
	 * A refusal.
	 * @param line counted from 1
	 */
	ListRefused(int line, String reason) {
		super(reason, null, false, false);
		this.line = line;
	}

	Rejection toRejection(String file) {
		return new Rejection(file, line, null, String.valueOf(getMessage()));
	}

}
