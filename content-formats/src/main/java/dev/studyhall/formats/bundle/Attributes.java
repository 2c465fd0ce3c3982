package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.Reference;
import dev.studyhall.formats.content.Rights;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What stands in braces.
 *
 * @param title the exact title, where the heading cannot hold it
 * @param type of a choice, where the author says it
 * @param end where the text goes on behind the closing brace
 */
record Attributes(@Nullable String id, @Nullable String title, List<String> tags, @Nullable Integer minutes,
		List<Reference> references, @Nullable InteractionType type, Rights rights, int end) {

	/**
	 * Says that a heading is a level's, whatever its code, and be it without questions.
	 */
	static final String LEVEL = "level";

	/** Of a heading without braces. */
	static final Attributes NONE = new Attributes(null, null, List.of(), null, List.of(), null, Rights.UNSTATED, 0);

	/** Whether nothing is given that belongs to questions only. */
	boolean suitsLevel() {
		return (tags.isEmpty() || saysLevel()) && minutes == null && references.isEmpty() && type == null
				&& rights.equals(Rights.UNSTATED);
	}

	/** Whether it is marked as a level. */
	boolean saysLevel() {
		return tags.equals(List.of(LEVEL));
	}

}
