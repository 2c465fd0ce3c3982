package dev.studyhall.progress.attempt;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An attempt as its learner sees it.
 *
 * @param rating 1 again, 2 hard, 3 good, 4 easy; null when skipped
 * @param choice places of the options that were chosen, from 1; null if the learner rated
 * it, or skipped
 * @param right places of those that would have been right; null where choice is
 */
record AttemptView(UUID id, String clientEventId, UUID questionId, int questionVersion, @Nullable Integer rating,
		@Nullable List<Integer> choice, @Nullable List<Integer> right, boolean skipped, Instant startedAt,
		Instant endedAt, Instant recordedAt) {

	static AttemptView of(Attempt attempt) {
		Claim claim = attempt.claim();
		return new AttemptView(attempt.id(), claim.clientEventId(), claim.questionId(), claim.questionVersion(),
				claim.outcome().rating(), attempt.choice(), right(claim.outcome()), claim.skipped(),
				claim.span().startedAt(), claim.span().endedAt(), attempt.recordedAt());
	}

	private static @Nullable List<Integer> right(Outcome outcome) {
		return (outcome instanceof Outcome.Scored scored) ? scored.key().right() : null;
	}
}
