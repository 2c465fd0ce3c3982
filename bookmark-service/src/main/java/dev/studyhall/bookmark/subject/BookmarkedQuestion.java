package dev.studyhall.bookmark.subject;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A question as the catalog last told of it; what it has not told yet is null.
 *
 * @param version the version that readers see
 * @param level the level's code; null also for a question that its topic no longer places
 */
public record BookmarkedQuestion(UUID id, @Nullable String slug, @Nullable String title, @Nullable Integer version,
		@Nullable String level, State state, @Nullable TopicName topic) {
}
