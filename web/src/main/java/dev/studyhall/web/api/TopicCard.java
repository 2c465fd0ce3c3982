package dev.studyhall.web.api;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A topic in the list of all. */
public record TopicCard(String id, String slug, String title, @Nullable String icon, String summary, List<String> tags,
		int questionCount, List<Level> levels, Instant updatedAt) {

	/** How many questions a level has. */
	public record Level(String code, String title, int questionCount) {
	}

}
