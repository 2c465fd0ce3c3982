package dev.studyhall.progress.statistics.fact;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a batch adds to the counts of one version of a question.
 *
 * @param begunAt the earliest of its times
 */
record ItemDelta(long attempts, long answered, long rated, long again, long milliseconds, Instant begunAt) {

	/** What facts add, in the order of questions. */
	static SortedMap<ItemKey, ItemDelta> of(Facts facts) {
		SortedMap<ItemKey, ItemDelta> deltas = new TreeMap<>();
		facts.recorded()
			.forEach((recorded) -> deltas.merge(recorded.attempt().item(), of(recorded.attempt()), ItemDelta::plus));
		facts.undone().forEach((undone) -> deltas.merge(undone.item(), of(undone), ItemDelta::plus));
		return deltas;
	}

	/** How often each option was chosen, in the order of questions and options. */
	static SortedMap<ItemKey, SortedMap<Integer, Long>> choices(Facts facts) {
		SortedMap<ItemKey, SortedMap<Integer, Long>> choices = new TreeMap<>();
		for (Facts.Recorded recorded : facts.recorded()) {
			if (recorded.attempt().choice() != null) {
				Map<Integer, Long> counts = choices.computeIfAbsent(recorded.attempt().item(),
						(item) -> new TreeMap<>());
				recorded.attempt().choice().forEach((option) -> counts.merge(option, 1L, Long::sum));
			}
		}
		return choices;
	}

	private static ItemDelta of(AttemptRecordedV1 attempt) {
		Integer rating = attempt.rating();
		return (rating == null) ? new ItemDelta(1, 0, 0, 0, 0, attempt.recordedAt())
				: new ItemDelta(1, 1, 1, again(rating), attempt.milliseconds(), attempt.recordedAt());
	}

	private static ItemDelta of(AttemptUndoneV1 undone) {
		return new ItemDelta(0, 0, -1, -again(undone.rating()), 0, undone.recordedAt());
	}

	private static long again(int rating) {
		return (rating == 1) ? 1 : 0;
	}

	private ItemDelta plus(ItemDelta more) {
		return new ItemDelta(attempts + more.attempts, answered + more.answered, rated + more.rated, again + more.again,
				milliseconds + more.milliseconds, begunAt.isBefore(more.begunAt) ? begunAt : more.begunAt);
	}
}
