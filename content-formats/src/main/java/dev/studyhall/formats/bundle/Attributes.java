package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.Reference;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What stands in braces.
 *
 * @param end where the text goes on behind the closing brace
 */
record Attributes(@Nullable String id, List<String> tags, @Nullable Integer minutes, List<Reference> references,
		int end) {

	/** Of a heading without braces. */
	static final Attributes NONE = new Attributes(null, List.of(), null, List.of(), 0);

	/** Whether nothing but an id is given. */
	boolean hasOnlyId() {
		return tags.isEmpty() && minutes == null && references.isEmpty();
	}

}
