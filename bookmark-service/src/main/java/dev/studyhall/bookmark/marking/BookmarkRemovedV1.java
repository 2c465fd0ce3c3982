package dev.studyhall.bookmark.marking;

import java.time.Instant;
import java.util.UUID;

import dev.studyhall.bookmark.subject.Owner;
import dev.studyhall.bookmark.subject.Target;

/** A learner's bookmark is gone. */
record BookmarkRemovedV1(UUID tenantId, UUID learnerId, Target.Type targetType, UUID targetId, Instant removedAt) {

	static final String TYPE = "dev.studyhall.bookmark.bookmark-removed.v1";

	static BookmarkRemovedV1 of(Owner owner, Target target, Instant at) {
		return new BookmarkRemovedV1(owner.tenant().value(), owner.learner().value(), target.type(), target.id(), at);
	}
}
