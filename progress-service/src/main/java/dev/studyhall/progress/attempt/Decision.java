package dev.studyhall.progress.attempt;

/** What comes of a submission. */
sealed interface Decision {

	/** It is recorded. */
	record Accept(Accepted accepted, AttemptView view) implements Decision {
	}

	/** It was recorded before. */
	record Repeat(Receipt receipt) implements Decision {
	}

	/** It is not recorded. */
	record Refuse(RuntimeException why) implements Decision {
	}

}
