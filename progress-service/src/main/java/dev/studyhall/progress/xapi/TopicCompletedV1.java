package dev.studyhall.progress.xapi;

import java.time.Instant;
import java.util.UUID;

/** A learner has answered every question that a topic had. */
record TopicCompletedV1(UUID learnerId, UUID topicId, Instant completedAt, Instant recordedAt) {

	static final String TYPE = "dev.studyhall.progress.topic-completed.v1";

	/** A topic is completed once by a learner. */
	Told toTold() {
		return new Told(StatementIds.of("completion", learnerId + "/" + topicId), learnerId, Verb.COMPLETED,
				ObjectType.TOPIC, topicId, null, null, null, null, completedAt, recordedAt);
	}
}
