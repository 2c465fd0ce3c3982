package dev.studyhall.bookmark.marking;

import java.time.Instant;
import java.util.UUID;

import dev.studyhall.bookmark.subject.Owner;
import dev.studyhall.bookmark.subject.Target;

/** A learner's bookmark is there and is of that kind. The note stays at home. */
record BookmarkPutV1(UUID tenantId, UUID learnerId, Target.Type targetType, UUID targetId, Kind kind, Instant putAt) {

	static final String TYPE = "dev.studyhall.bookmark.bookmark-put.v1";

	static BookmarkPutV1 of(Owner owner, Bookmark bookmark) {
		return new BookmarkPutV1(owner.tenant().value(), owner.learner().value(), bookmark.target().type(),
				bookmark.target().id(), bookmark.content().kind(), bookmark.updatedAt());
	}
}
