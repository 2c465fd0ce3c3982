package dev.studyhall.bookmark.erasure;

import java.time.Instant;
import java.util.UUID;

import dev.studyhall.bookmark.subject.Owner;

/** What this service told of a learner before is void. */
record LearnerErasedV1(UUID tenantId, UUID learnerId, Instant erasedAt) {

	static final String TYPE = "dev.studyhall.bookmark.learner-erased.v1";

	static LearnerErasedV1 of(Owner owner, Instant at) {
		return new LearnerErasedV1(owner.tenant().value(), owner.learner().value(), at);
	}
}
