package dev.studyhall.catalog.counts;

import java.util.Objects;
import java.util.UUID;

/** What the catalog wants of a removed bookmark: whose, and on what. */
record BookmarkRemovedV1(UUID tenantId, UUID learnerId, String targetType, UUID targetId) {

	static final String TYPE = "dev.studyhall.bookmark.bookmark-removed.v1";

	BookmarkRemovedV1 {
		Objects.requireNonNull(learnerId, "learnerId");
		Objects.requireNonNull(targetType, "targetType");
		Objects.requireNonNull(targetId, "targetId");
	}

}
