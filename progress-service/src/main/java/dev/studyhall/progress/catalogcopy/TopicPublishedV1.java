package dev.studyhall.progress.catalogcopy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The part of a published topic that progress is counted on.
 *
 * @param placements in order of difficulty
 */
record TopicPublishedV1(UUID topicId, int version, String slug, String title, @Nullable String icon, List<Level> levels,
		List<Placement> placements, Instant publishedAt) implements CatalogEvent {

	static final String TYPE = "dev.studyhall.catalog.topic-published.v1";

	@Override
	public UUID aggregateId() {
		return topicId;
	}

	/** A level of the topic, at its position from 1. */
	record Level(String code, String title, int position) {
	}

	/** A question's level, and its number there from 1. */
	record Placement(UUID questionId, String level, int number) {
	}
}
