package dev.studyhall.bookmark.marking;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a learner puts; it replaces what was there whole.
 *
 * @param kind revisit unless said
 * @param note Markdown; none unless said
 */
record BookmarkRequest(@Nullable Kind kind, @Size(max = 10_000) @Nullable String note) {

	/** A request that says nothing. */
	static final BookmarkRequest EMPTY = new BookmarkRequest(null, null);

	Content toContent() {
		return new Content((kind != null) ? kind : Kind.REVISIT, note);
	}
}
