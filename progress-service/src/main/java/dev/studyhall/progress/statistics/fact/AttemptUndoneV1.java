package dev.studyhall.progress.statistics.fact;

import java.time.Instant;
import java.util.UUID;

/**
 * A rating that counts no more.
 *
 * @param recordedAt when the attempt was recorded
 */
record AttemptUndoneV1(UUID attemptId, UUID learnerId, UUID questionId, int questionVersion, int rating,
		Instant recordedAt) {

	static final String TYPE = "dev.studyhall.progress.attempt-undone.v1";

	ItemKey item() {
		return new ItemKey(questionId, questionVersion);
	}
}
