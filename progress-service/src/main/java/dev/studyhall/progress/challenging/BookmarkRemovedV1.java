package dev.studyhall.progress.challenging;

import java.util.UUID;

/** A learner's bookmark is gone. */
record BookmarkRemovedV1(UUID learnerId, String targetType, UUID targetId) implements BookmarkEvent {

	static final String TYPE = "dev.studyhall.bookmark.bookmark-removed.v1";

	@Override
	public boolean challenging() {
		return false;
	}
}
