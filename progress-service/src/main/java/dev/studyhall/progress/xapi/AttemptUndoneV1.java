package dev.studyhall.progress.xapi;

import java.time.Instant;
import java.util.UUID;

/** A learner took the rating of an attempt back. */
record AttemptUndoneV1(UUID attemptId, UUID learnerId, Instant undoneAt) {

	static final String TYPE = "dev.studyhall.progress.attempt-undone.v1";

	/** The statement of the attempt holds no more. */
	Told toTold() {
		return new Told(StatementIds.of("undo", attemptId), learnerId, Verb.VOIDED, ObjectType.STATEMENT,
				StatementIds.of("attempt", attemptId), null, null, null, null, undoneAt, undoneAt);
	}
}
