package dev.studyhall.bookmark.erasure;

import java.util.UUID;

/** The progress service has erased a learner. */
record ProgressErasedV1(UUID learnerId) {

	static final String TYPE = "dev.studyhall.progress.learner-erased.v1";

}
