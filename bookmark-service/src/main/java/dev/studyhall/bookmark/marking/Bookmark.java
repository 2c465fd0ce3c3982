package dev.studyhall.bookmark.marking;

import java.time.Instant;

/**
 * A bookmark that is there.
 *
 * @param sequence the learner's sequence at the last change: the bookmark's version
 * @param createdSequence the learner's sequence when it was put: its place in the list
 */
record Bookmark(Target target, Content content, long sequence, long createdSequence, Instant createdAt,
		Instant updatedAt) {

	static Bookmark create(Target target, Content content, long sequence, Instant at) {
		return new Bookmark(target, content, sequence, sequence, at, at);
	}

	/** The bookmark with other content; it keeps its place in the list. */
	Bookmark change(Content other, long newSequence, Instant at) {
		return new Bookmark(target, other, newSequence, createdSequence, createdAt, at);
	}

	/** The entity tag: changes with every change of the bookmark. */
	String tag() {
		return Long.toString(sequence);
	}

	boolean says(Content other) {
		return content.equals(other);
	}
}
