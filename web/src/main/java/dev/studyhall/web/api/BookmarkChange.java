package dev.studyhall.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** One of many changes: {@code put} or {@code remove}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BookmarkChange(String op, String targetType, String targetId, @Nullable String kind,
		@Nullable String note) {
}
