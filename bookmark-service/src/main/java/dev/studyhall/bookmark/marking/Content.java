package dev.studyhall.bookmark.marking;

import org.jspecify.annotations.Nullable;

/**
 * What the learner says in a bookmark.
 *
 * @param note Markdown, never empty; null without a note
 */
record Content(Kind kind, @Nullable String note) {

	Content {
		note = (note == null || note.isEmpty()) ? null : note;
	}
}
