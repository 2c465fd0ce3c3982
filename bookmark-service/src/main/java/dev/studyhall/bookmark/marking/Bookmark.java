package dev.studyhall.bookmark.marking;

import java.time.Instant;

import dev.studyhall.bookmark.subject.Target;
import org.jspecify.annotations.Nullable;

/**
 * A bookmark that is there.
 *
 * @param versionSeen the version of the question that readers saw when it was last put;
 * null for topics, and where none was known
 * @param sequence the learner's sequence at the last change: the bookmark's version
 * @param createdSequence the learner's sequence when it was put: its place in the list
 */
record Bookmark(Target target, Content content, @Nullable Integer versionSeen, long sequence, long createdSequence,
		Instant createdAt, Instant updatedAt) {

	static Bookmark create(Target target, Content content, long sequence, Instant at) {
		return new Bookmark(target, content, null, sequence, sequence, at, at);
	}

	/** The bookmark with other content; it keeps its place in the list. */
	Bookmark change(Content other, long newSequence, Instant at) {
		return new Bookmark(target, other, versionSeen, newSequence, createdSequence, createdAt, at);
	}

	/**
	 * The bookmark put by somebody who can see that version; the same if none is known.
	 */
	Bookmark seeing(@Nullable Integer version) {
		return (version == null || version.equals(versionSeen)) ? this
				: new Bookmark(target, content, version, sequence, createdSequence, createdAt, updatedAt);
	}

	/** The entity tag: changes with every change of what the learner says. */
	String tag() {
		return Long.toString(sequence);
	}

	boolean says(Content other) {
		return content.equals(other);
	}
}
