package dev.studyhall.progress.challenging;

import java.util.UUID;

/** What the bookmark service told of one bookmark. */
sealed interface BookmarkEvent permits BookmarkPutV1, BookmarkRemovedV1 {

	UUID learnerId();

	/** {@code question} or {@code topic}. */
	String targetType();

	UUID targetId();

	/** Whether the learner finds the target challenging, as of this event. */
	boolean challenging();

}
