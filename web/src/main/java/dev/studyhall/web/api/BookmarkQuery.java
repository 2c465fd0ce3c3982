package dev.studyhall.web.api;

import org.jspecify.annotations.Nullable;

/** Which bookmarks are wanted; empty is any. */
public record BookmarkQuery(String topic, String level, String kind, String type, String text, String sort,
		@Nullable String cursor) {
}
