package dev.studyhall.catalog.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What is told when a version of a topic becomes the one that readers see. */
record TopicPublishedV1(UUID tenantId, UUID topicId, int version, String slug, String title, @Nullable String icon,
		String language, List<String> tags, List<Level> levels, List<Placement> placements, Instant publishedAt) {

	static final String TYPE = "dev.studyhall.catalog.topic-published.v1";

	/** A level; positions count from 1. */
	record Level(String code, String title, int position) {
	}

	/**
	 * A question's place within its level, from 1. Placements stand in order of
	 * difficulty.
	 */
	record Placement(UUID questionId, String level, int number) {
	}

}
