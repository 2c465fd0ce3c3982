package dev.studyhall.progress.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Makes cards anew from a learner's log.
 *
 * @param schedulers by the sequence from which on each is used
 */
public record Replay(NavigableMap<Long, Scheduler> schedulers) {

	private static final Duration DAY = Duration.ofDays(1);

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

	/**
	 * The recall that was expected of a card when it was rated, if that was a day or more
	 * after the rating before; empty otherwise.
	 */
	public OptionalDouble recallExpected(ReviewCard card, Review review) {
		Instant last = card.card().lastReview();
		Instant at = review.countsAt(last);
		return (last != null && !at.isBefore(last.plus(DAY)))
				? OptionalDouble.of(schedulerAt(review.sequence()).retrievability(card.card(), at))
				: OptionalDouble.empty();
	}

	private Scheduler schedulerAt(long sequence) {
		return Objects.requireNonNull(schedulers.floorEntry(sequence)).getValue();
	}
}
