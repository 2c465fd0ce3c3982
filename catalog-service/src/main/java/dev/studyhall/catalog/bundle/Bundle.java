package dev.studyhall.catalog.bundle;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A topic as its author wrote it: valid in every part, in the author's order. Texts are
 * Markdown source; an absent text is empty.
 *
 * @param slug the topic's name in addresses, by which an import finds it again
 * @param language BCP 47 tag of the texts
 * @param tags without doubles, in the author's order
 * @param summary what stands between the title and the first level or section
 */
public record Bundle(String slug, String title, @Nullable String icon, String language, @Nullable String curatedBy,
		@Nullable String licence, List<String> tags, String summary, String about, String expectations, String guide,
		List<BundleLevel> levels) {

	public Bundle {
		tags = List.copyOf(tags);
		levels = List.copyOf(levels);
	}

	/** How many questions the levels hold in all. */
	public int questionCount() {
		return levels.stream().mapToInt((level) -> level.questions().size()).sum();
	}

}
