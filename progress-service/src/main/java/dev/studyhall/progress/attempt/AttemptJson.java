package dev.studyhall.progress.attempt;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import dev.studyhall.progress.card.CardJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What is to be written of a submission, as columns by their names. */
@JsonNaming(SnakeCaseStrategy.class)
record AttemptJson(UUID learnerId, long sequence, UUID attemptId, String clientEventId, String requestHash,
		String answer, UUID questionId, int questionVersion, @Nullable Integer rating, @Nullable List<Integer> choice,
		boolean skipped, Instant startedAt, Instant endedAt, Instant recordedAt, @Nullable CardJson card) {

	static AttemptJson of(Accepted accepted) {
		Attempt attempt = accepted.attempt();
		Claim claim = attempt.claim();
		return new AttemptJson(accepted.submission().owner().learner().value(), attempt.sequence(), attempt.id(),
				claim.clientEventId(), "\\x" + HexFormat.of().formatHex(accepted.receipt().requestHash()),
				accepted.receipt().answer(), claim.questionId(), claim.questionVersion(), claim.outcome().rating(),
				attempt.choice(), claim.skipped(), claim.span().startedAt(), claim.span().endedAt(),
				attempt.recordedAt(), (accepted.card() != null) ? CardJson.of(accepted.card()) : null);
	}
}
