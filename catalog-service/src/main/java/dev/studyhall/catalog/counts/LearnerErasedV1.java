package dev.studyhall.catalog.counts;

import java.util.Objects;
import java.util.UUID;

/** What the bookmark service told of a learner before is void. */
record LearnerErasedV1(UUID learnerId) {

	static final String TYPE = "dev.studyhall.bookmark.learner-erased.v1";

	LearnerErasedV1 {
		Objects.requireNonNull(learnerId, "learnerId");
	}

}
