package dev.studyhall.bookmark.marking;

import java.time.Instant;

import dev.studyhall.bookmark.subject.Owner;
import dev.studyhall.bookmark.subject.Target;
import dev.studyhall.kit.outbox.OutgoingEvent;

/** What others are told of a learner's bookmarks. */
final class BookmarkEvents {

	private BookmarkEvents() {
	}

	static OutgoingEvent put(Owner owner, Bookmark bookmark) {
		return event(owner, bookmark.sequence(), BookmarkPutV1.TYPE, bookmark.target(), bookmark.updatedAt(),
				BookmarkPutV1.of(owner, bookmark));
	}

	static OutgoingEvent removed(Owner owner, Removal removal, Instant at) {
		return event(owner, removal.sequence(), BookmarkRemovedV1.TYPE, removal.target(), at,
				BookmarkRemovedV1.of(owner, removal.target(), at));
	}

	private static OutgoingEvent event(Owner owner, long sequence, String type, Target target, Instant at,
			Object payload) {
		return new OutgoingEvent(owner.tenant(), owner.learner().toString(), sequence, type, target.subject(), at,
				payload);
	}

}
