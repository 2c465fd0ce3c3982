package dev.studyhall.catalog.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A topic in the list of topics.
 *
 * @param summary plain text, without Markdown
 * @param updatedAt when anything of the topic or of its questions was last published
 */
public record TopicCard(UUID id, String slug, String title, @Nullable String icon, String summary, List<String> tags,
		int questionCount, List<LevelCount> levels, Instant updatedAt) {

	/** A level of difficulty. */
	public record LevelCount(String code, String title, int questionCount) {
	}

}
