package dev.studyhall.bookmark.marking;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A target that the catalog has told of, and the learner's bookmark on it.
 *
 * @param bookmark null if there is none
 */
record Found(Target target, Shown shown, @Nullable Bookmark bookmark) {

	/** What becomes of it when the learner puts that content. */
	Put put(Content content, long sequence, Instant at) {
		if (bookmark == null) {
			return new Put.Created(new Marked(Bookmark.create(target, content, sequence, at), shown));
		}
		return bookmark.says(content) ? new Put.Unchanged(new Marked(bookmark, shown))
				: new Put.Changed(new Marked(bookmark.change(content, sequence, at), shown));
	}

	boolean marked() {
		return bookmark != null;
	}
}
