package dev.studyhall.web.api;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A bookmark on a question or on a topic: the other one is null.
 *
 * @param kind {@code revisit}, {@code challenging} or {@code favourite}
 * @param note Markdown, as its learner typed it
 * @param changed {@code minor} or {@code material} where the question has a newer version
 * than the one that was seen
 */
public record Bookmark(String kind, @Nullable String note, @Nullable Integer versionSeen, @Nullable String changed,
		Instant createdAt, Instant updatedAt, @Nullable QuestionTarget question, @Nullable TopicTarget topic) {

	/** A bookmarked question. What the catalog has not told of yet is null. */
	public record QuestionTarget(String id, @Nullable String slug, @Nullable String title, @Nullable Integer version,
			@Nullable String level, String state, @Nullable TopicName topic) {
	}

	/** A bookmarked topic. */
	public record TopicTarget(String id, @Nullable String slug, @Nullable String title, @Nullable String icon,
			String state) {
	}

	/** The topic of a bookmarked question. */
	public record TopicName(String id, @Nullable String slug, @Nullable String title) {
	}

}
