package dev.studyhall.progress.completion;

import java.time.Instant;
import java.util.UUID;

/** A learner worked on a question once. */
record AttemptRecordedV1(UUID learnerId, UUID questionId, boolean skipped, Instant endedAt, Instant recordedAt) {

	static final String TYPE = "dev.studyhall.progress.attempt-recorded.v1";

}
