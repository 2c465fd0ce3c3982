package dev.studyhall.catalog.importing;

/**
 * Signals that another instance has taken the job up: what was about to be written must
 * not be.
 */
final class LeaseLost extends RuntimeException {

	private static final long serialVersionUID = 1L;

	LeaseLost() {
		super("Another instance works on this job", null, false, false);
	}

}
