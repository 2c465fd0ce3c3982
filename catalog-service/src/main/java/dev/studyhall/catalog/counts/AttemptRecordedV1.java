package dev.studyhall.catalog.counts;

import java.util.Objects;
import java.util.UUID;

/** What the catalog wants of an attempt: that it was made, and on which question. */
record AttemptRecordedV1(UUID tenantId, UUID attemptId, UUID questionId) {

	static final String TYPE = "dev.studyhall.progress.attempt-recorded.v1";

	AttemptRecordedV1 {
		Objects.requireNonNull(attemptId, "attemptId");
		Objects.requireNonNull(questionId, "questionId");
	}

}
