package dev.studyhall.progress.xapi;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A learner worked on a question once. */
record AttemptRecordedV1(UUID attemptId, UUID learnerId, UUID questionId, int questionVersion, @Nullable Integer rating,
		boolean skipped, Instant startedAt, Instant endedAt, Instant recordedAt) {

	static final String TYPE = "dev.studyhall.progress.attempt-recorded.v1";

	Told toTold() {
		return new Told(StatementIds.of("attempt", attemptId), learnerId, skipped ? Verb.ATTEMPTED : Verb.ANSWERED,
				ObjectType.QUESTION, questionId, questionVersion, rating, null, startedAt, endedAt, recordedAt);
	}
}
