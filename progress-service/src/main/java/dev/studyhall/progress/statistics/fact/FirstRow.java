package dev.studyhall.progress.statistics.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A row of first attempts, as one batch knows it.
 *
 * @param rated the first that was rated and not taken back in the batch; null if none was
 */
record FirstRow(UUID learner, ItemKey item, Instant seenAt, Facts.@Nullable Recorded rated) {

	/** One row for each learner and version of a question. */
	static List<FirstRow> of(Facts facts) {
		Set<UUID> undone = facts.undoneAttempts();
		Map<List<Object>, FirstRow> rows = new HashMap<>();
		for (Facts.Recorded recorded : facts.recorded()) {
			AttemptRecordedV1 attempt = recorded.attempt();
			boolean counts = attempt.rating() != null && !undone.contains(attempt.attemptId());
			rows.merge(List.of(attempt.learnerId(), attempt.item()),
					new FirstRow(attempt.learnerId(), attempt.item(), attempt.recordedAt(), counts ? recorded : null),
					FirstRow::then);
		}
		return new ArrayList<>(rows.values());
	}

	private FirstRow then(FirstRow later) {
		return new FirstRow(learner, item, seenAt, (rated != null) ? rated : later.rated);
	}

	@Nullable UUID attempt() {
		return (rated != null) ? rated.attempt().attemptId() : null;
	}

	@Nullable Long sequence() {
		return (rated != null) ? rated.sequence() : null;
	}

	@Nullable Integer rating() {
		return (rated != null) ? rated.attempt().rating() : null;
	}

	@Nullable String ratedAt() {
		return (rated != null) ? rated.attempt().recordedAt().toString() : null;
	}
}
