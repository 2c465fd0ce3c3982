package dev.studyhall.progress.attempt;

/**
 * What a claim is answered with: the attempt, recorded just now or by an earlier call.
 */
sealed interface Answer {

	AttemptView attempt();

	/** Recorded by this call. */
	record Recorded(AttemptView attempt) implements Answer {
	}

	/** Recorded before: the same answer as then. */
	record Repeated(AttemptView attempt) implements Answer {
	}

}
