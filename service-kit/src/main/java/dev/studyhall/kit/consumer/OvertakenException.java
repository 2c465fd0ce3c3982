package dev.studyhall.kit.consumer;

/**
 * Signals that a position is not where the batch expected it: somebody else was faster.
 */
public final class OvertakenException extends RuntimeException {

	OvertakenException() {
		super("The stored position has moved", null, false, false);
	}

}
