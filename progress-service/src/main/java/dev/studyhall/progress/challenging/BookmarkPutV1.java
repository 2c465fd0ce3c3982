package dev.studyhall.progress.challenging;

import java.util.UUID;

/** A learner's bookmark is there and is of that kind. */
record BookmarkPutV1(UUID learnerId, String targetType, UUID targetId, String kind) implements BookmarkEvent {

	static final String TYPE = "dev.studyhall.bookmark.bookmark-put.v1";

	@Override
	public boolean challenging() {
		return kind.equals("challenging");
	}
}
