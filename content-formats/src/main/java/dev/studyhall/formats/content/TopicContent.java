package dev.studyhall.formats.content;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A topic as its author wrote it: valid in every part, in the author's order. Texts are
 * Markdown in the form that {@link Texts#canonical} gives; an absent text is empty.
 *
 * @param slug the topic's name in addresses, by which an import finds it again
 * @param language BCP 47 tag of the texts
 * @param rights of the topic, and of its questions that do not say otherwise
 * @param tags without doubles, in the author's order
 */
public record TopicContent(String slug, String title, @Nullable String icon, String language,
		@Nullable String curatedBy, Rights rights, List<String> tags, String summary, String about, String expectations,
		String guide, List<LevelContent> levels) {

	public TopicContent {
		tags = List.copyOf(tags);
		levels = List.copyOf(levels);
	}

	/** A topic about which nothing but its questions is known. */
	public static TopicContent untold(String slug, String title, List<LevelContent> levels) {
		return new TopicContent(slug, title, null, "en", null, Rights.UNSTATED, List.of(), "", "", "", "", levels);
	}

	/** The same with other levels. */
	public TopicContent withLevels(List<LevelContent> others) {
		return new TopicContent(slug, title, icon, language, curatedBy, rights, tags, summary, about, expectations,
				guide, others);
	}

	/** How many questions the levels hold in all. */
	public int questionCount() {
		return levels.stream().mapToInt((level) -> level.questions().size()).sum();
	}

}
