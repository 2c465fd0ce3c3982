package dev.studyhall.bookmark.subject;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A topic as the catalog last told of it; what it has not told yet is null. */
public record BookmarkedTopic(UUID id, @Nullable String slug, @Nullable String title, @Nullable String icon,
		State state) {
}
