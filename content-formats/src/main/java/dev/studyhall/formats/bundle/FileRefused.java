package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.Rejection;

/** Signals inside the parser that nothing of the file can be used. */
final class FileRefused extends Exception {

	private static final long serialVersionUID = 1L;

	private final int line;

	FileRefused(int line, String reason) {
		super(reason, null, false, false);
		this.line = line;
	}

	Rejection toRejection(String file) {
		return new Rejection(file, line, null, String.valueOf(getMessage()));
	}

}
