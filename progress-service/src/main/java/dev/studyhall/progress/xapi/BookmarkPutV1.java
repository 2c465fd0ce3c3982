package dev.studyhall.progress.xapi;

import java.time.Instant;
import java.util.UUID;

/** A learner's bookmark is there and is of that kind. */
record BookmarkPutV1(UUID learnerId, String targetType, UUID targetId, String kind, Instant putAt) {

	static final String TYPE = "dev.studyhall.bookmark.bookmark-put.v1";

	/** The fact has no id of its own: that of its event stands for it. */
	Told toTold(UUID event) {
		return new Told(StatementIds.of("bookmark", event), learnerId, Verb.BOOKMARKED, ObjectType.ofCode(targetType),
				targetId, null, null, kind, null, putAt, putAt);
	}
}
