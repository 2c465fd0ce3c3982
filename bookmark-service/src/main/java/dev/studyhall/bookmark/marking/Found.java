package dev.studyhall.bookmark.marking;

import java.time.Instant;

import dev.studyhall.bookmark.subject.Shown;
import dev.studyhall.bookmark.subject.Target;
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
			return new Put.Created(marked(Bookmark.create(target, content, sequence, at)));
		}
		if (!bookmark.says(content)) {
			return new Put.Changed(marked(bookmark.change(content, sequence, at)));
		}
		Marked marked = marked(bookmark);
		return marked.bookmark().equals(bookmark) ? new Put.Unchanged(marked) : new Put.Seen(marked);
	}

	boolean marked() {
		return bookmark != null;
	}

	private Marked marked(Bookmark put) {
		return new Marked(put.seeing(shown.version()), shown);
	}
}
