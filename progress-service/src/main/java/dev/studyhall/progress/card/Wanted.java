package dev.studyhall.progress.card;

import java.time.Instant;
import java.util.Set;

import dev.studyhall.progress.memory.CardState;

/**
 * Which cards are asked for.
 *
 * @param due by then
 * @param states that they are in
 * @param leeches whether only those that take more time than they are worth
 */
record Wanted(Instant due, Set<CardState> states, boolean leeches) {

	/**
	 * In their learning or relearning steps: these are finished, whatever the day's
	 * limit.
	 */
	static final Set<CardState> LEARNING = Set.of(CardState.LEARNING, CardState.RELEARNING);

	static final Set<CardState> REVIEW = Set.of(CardState.REVIEW);

	static final Set<CardState> ALL = Set.of(CardState.LEARNING, CardState.REVIEW, CardState.RELEARNING);

}
