package dev.studyhall.progress.attempt;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.studyhall.progress.learner.Owner;
import org.jspecify.annotations.Nullable;

/**
 * A learner worked on a question once.
 *
 * @param choice places of what was chosen, from 1; null where the learner rated it
 */
record AttemptRecordedV1(UUID tenantId, UUID attemptId, UUID learnerId, UUID questionId, int questionVersion,
		@Nullable Integer rating, @Nullable List<Integer> choice, boolean skipped, Instant startedAt, Instant endedAt,
		Instant recordedAt) {

	static final String TYPE = "dev.studyhall.progress.attempt-recorded.v1";

	static AttemptRecordedV1 of(Owner owner, Attempt attempt) {
		Claim claim = attempt.claim();
		return new AttemptRecordedV1(owner.tenant().value(), attempt.id(), owner.learner().value(), claim.questionId(),
				claim.questionVersion(), claim.outcome().rating(), attempt.choice(), claim.skipped(),
				claim.span().startedAt(), claim.span().endedAt(), attempt.recordedAt());
	}
}
