package dev.studyhall.progress.statistics.fact;

import java.util.UUID;

/** What was told of a learner before is void. */
record LearnerErasedV1(UUID learnerId) {

	static final String TYPE = "dev.studyhall.progress.learner-erased.v1";

}
