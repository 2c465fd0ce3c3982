package dev.studyhall.progress.statistics.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a batch adds to a learner's day. */
record LearnerDelta(UUID learner, LocalDate day, int attempts, long milliseconds) {

	/** What facts add: one for each learner and day. */
	static List<LearnerDelta> of(Facts facts) {
		Map<List<Object>, LearnerDelta> deltas = new LinkedHashMap<>();
		for (Facts.Recorded recorded : facts.recorded()) {
			AttemptRecordedV1 attempt = recorded.attempt();
			LearnerDelta one = new LearnerDelta(attempt.learnerId(), attempt.day(), 1,
					(attempt.rating() != null) ? attempt.milliseconds() : 0);
			deltas.merge(List.of(one.learner, one.day), one, LearnerDelta::plus);
		}
		return new ArrayList<>(deltas.values());
	}

	private LearnerDelta plus(LearnerDelta more) {
		return new LearnerDelta(learner, day, attempts + more.attempts, milliseconds + more.milliseconds);
	}
}
