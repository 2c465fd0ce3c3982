package dev.studyhall.progress.challenging;

import java.util.UUID;

/** What the bookmark service told of a learner before is void. */
record LearnerErasedV1(UUID learnerId) {

	static final String TYPE = "dev.studyhall.bookmark.learner-erased.v1";

}
