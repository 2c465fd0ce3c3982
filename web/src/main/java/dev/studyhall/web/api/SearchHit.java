package dev.studyhall.web.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A topic or question that a search has found.
 *
 * @param titleHtml the title, escaped, with {@code <mark>} around what was found
 * @param snippet the same of a piece of text
 */
public record SearchHit(String kind, String id, String slug, String title, String titleHtml, String snippet,
		Place topic, @Nullable String level, List<String> tags, @Nullable String type) {

	/** The topic that it is, or is in. */
	public record Place(String slug, String title) {
	}

}
