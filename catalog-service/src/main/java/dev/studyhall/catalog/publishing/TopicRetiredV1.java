package dev.studyhall.catalog.publishing;

import java.time.Instant;
import java.util.UUID;

/** The payload of {@code topic-retired.v1}: a topic is no longer offered. */
record TopicRetiredV1(UUID tenantId, UUID topicId, int version, Instant retiredAt) {

	static final String TYPE = "dev.studyhall.catalog.topic-retired.v1";

}
