package dev.studyhall.progress.attempt;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An attempt as its learner sees it.
 *
 * @param rating 1 again, 2 hard, 3 good, 4 easy; null when skipped
 */
record AttemptView(UUID id, String clientEventId, UUID questionId, int questionVersion, @Nullable Integer rating,
		boolean skipped, Instant startedAt, Instant endedAt, Instant recordedAt) {

	static AttemptView of(Attempt attempt) {
		Claim claim = attempt.claim();
		return new AttemptView(attempt.id(), claim.clientEventId(), claim.questionId(), claim.questionVersion(),
				claim.outcome().rating(), claim.skipped(), claim.span().startedAt(), claim.span().endedAt(),
				attempt.recordedAt());
	}
}
