package dev.studyhall.bookmark.catalogcopy;

import java.util.UUID;

/** A topic was put into the trash. */
record TopicRetiredV1(UUID topicId) implements CatalogEvent {

	static final String TYPE = "dev.studyhall.catalog.topic-retired.v1";

	@Override
	public UUID aggregateId() {
		return topicId;
	}
}
