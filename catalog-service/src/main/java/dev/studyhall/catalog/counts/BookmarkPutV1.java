package dev.studyhall.catalog.counts;

import java.util.Objects;
import java.util.UUID;

/** What the catalog wants of a bookmark: whose, and on what. */
record BookmarkPutV1(UUID tenantId, UUID learnerId, String targetType, UUID targetId) {

	static final String TYPE = "dev.studyhall.bookmark.bookmark-put.v1";

	BookmarkPutV1 {
		Objects.requireNonNull(learnerId, "learnerId");
		Objects.requireNonNull(targetType, "targetType");
		Objects.requireNonNull(targetId, "targetId");
	}

}
