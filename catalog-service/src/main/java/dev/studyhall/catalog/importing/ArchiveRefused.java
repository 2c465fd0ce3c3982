package dev.studyhall.catalog.importing;

/** Signals that an archive as a whole cannot be worked on, and why. */
final class ArchiveRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ArchiveRefused(String reason) {
		super(reason, null, false, false);
	}

	String reason() {
		return String.valueOf(getMessage());
	}

}
