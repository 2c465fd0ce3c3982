package dev.studyhall.kit.rebuild;

/** Signals that a rebuild cannot be finished. The live tables are as they were. */
final class RebuildFailedException extends RuntimeException {

	RebuildFailedException(String reason) {
		super(reason);
	}

}
