package dev.studyhall.progress.memory;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Makes cards anew from a learner's log.
 *
 * @param schedulers by the sequence from which on each is used
 */
public record Replay(NavigableMap<Long, Scheduler> schedulers) {

	/** For a learner with these parameters, by the sequence from which on they hold. */
	public static Replay of(Map<Long, Parameters> parameters) {
		NavigableMap<Long, Scheduler> schedulers = new TreeMap<>(Map.of(0L, Parameters.DEFAULT.scheduler()));
		parameters.forEach((since, each) -> schedulers.put(since, each.scheduler()));
		return new Replay(schedulers);
	}

	/**
	 * A question's card after one more of its ratings: they come in the order of
	 * acceptance, without those that were undone.
	 */
	public ReviewCard next(ReviewCard card, Review review) {
		return card.rated(review, schedulerAt(review.sequence()));
	}

	private Scheduler schedulerAt(long sequence) {
		return Objects.requireNonNull(schedulers.floorEntry(sequence)).getValue();
	}
}
