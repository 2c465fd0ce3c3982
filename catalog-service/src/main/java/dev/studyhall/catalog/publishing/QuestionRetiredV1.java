package dev.studyhall.catalog.publishing;

import java.time.Instant;
import java.util.UUID;

/** What is told when a question is no longer offered. */
record QuestionRetiredV1(UUID tenantId, UUID questionId, UUID topicId, int version, Instant retiredAt) {

	static final String TYPE = "dev.studyhall.catalog.question-retired.v1";

}
