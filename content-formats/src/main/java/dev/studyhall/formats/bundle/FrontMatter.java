package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.Rights;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The topic's own fields as far as they were given.
 *
 * @param end the first line of the Markdown, counted from 0
 */
record FrontMatter(@Nullable String slug, @Nullable String title, @Nullable String icon, @Nullable String language,
		@Nullable String curatedBy, Rights rights, List<String> tags, int end) {

	static final FrontMatter NONE = new FrontMatter(null, null, null, null, null, Rights.UNSTATED, List.of(), 0);

}
