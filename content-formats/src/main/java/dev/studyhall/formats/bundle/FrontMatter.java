package dev.studyhall.formats.bundle;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The topic's own fields as far as they were given.
 *
 * @param end the first line of the Markdown, counted from 0
 */
record FrontMatter(@Nullable String slug, @Nullable String title, @Nullable String icon, @Nullable String language,
		@Nullable String curatedBy, @Nullable String licence, List<String> tags, int end) {

	static final FrontMatter NONE = new FrontMatter(null, null, null, null, null, null, List.of(), 0);

}
