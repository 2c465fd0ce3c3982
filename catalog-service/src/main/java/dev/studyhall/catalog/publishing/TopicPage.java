package dev.studyhall.catalog.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.studyhall.formats.rendering.RenderedText;
import org.jspecify.annotations.Nullable;

/**
 * The page of a topic: all its texts, its levels, and the questions in order of
 * difficulty. An absent text is empty in both forms.
 *
 * @param version counts the changes of texts and structure
 * @param licence short name, for instance CC-BY-4.0
 * @param source where the texts were taken from
 * @param attribution whom to name
 * @param updatedAt when anything of the topic or of its questions was last published
 */
public record TopicPage(UUID id, int version, String slug, String title, @Nullable String icon, String language,
		List<String> tags, RenderedText summary, RenderedText about, RenderedText expectations, RenderedText guide,
		int questionCount, List<LevelSection> levels, @Nullable String curatedBy, @Nullable String licence,
		@Nullable String source, @Nullable String attribution, Instant updatedAt) {

	/**
	 * A level of difficulty; the levels stand in the order in which they are to be
	 * studied.
	 */
	public record LevelSection(String code, String title, RenderedText description, int questionCount,
			List<QuestionItem> questions) {
	}

	/**
	 * A question in the list of its level.
	 *
	 * @param number its place within the level, from 1
	 */
	public record QuestionItem(UUID id, int number, String slug, String title) {
	}

}
