package dev.studyhall.bookmark.catalogcopy;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The part of a published topic that bookmarks show. */
record TopicPublishedV1(UUID topicId, String slug, String title, @Nullable String icon,
		List<Placement> placements) implements CatalogEvent {

	static final String TYPE = "dev.studyhall.catalog.topic-published.v1";

	@Override
	public UUID aggregateId() {
		return topicId;
	}

	/** A question's level, and its number there from 1. */
	record Placement(UUID questionId, String level, int number) {
	}
}
