package dev.studyhall.progress.plan;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.progress.memory.Card;
import dev.studyhall.progress.memory.Weights;

/**
 * Where a learner stands at a time. A plan is a function of it: missed days, early
 * answers and new questions only change this.
 *
 * @param now when it is planned
 * @param cards what was answered so far, by question
 * @param challenging questions that are marked so: their recall counts one and a half
 * times, so they come back more often
 * @param weights of the learner's memory
 * @param pace how fast the learner forgets against the weights, see {@link Pace}
 */
public record Standing(Instant now, Map<UUID, Card> cards, Set<UUID> challenging, Weights weights, double pace) {

	/** A copy of what was given. */
	public Standing {
		cards = Map.copyOf(cards);
		challenging = Set.copyOf(challenging);
	}
}
