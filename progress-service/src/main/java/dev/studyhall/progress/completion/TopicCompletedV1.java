package dev.studyhall.progress.completion;

import java.time.Instant;
import java.util.UUID;

/**
 * A learner has answered every question that a topic had.
 *
 * @param completedAt when the last of the answers ended
 * @param recordedAt when it was recorded
 */
record TopicCompletedV1(UUID tenantId, UUID learnerId, UUID topicId, Instant completedAt, Instant recordedAt) {

	static final String TYPE = "dev.studyhall.progress.topic-completed.v1";

}
