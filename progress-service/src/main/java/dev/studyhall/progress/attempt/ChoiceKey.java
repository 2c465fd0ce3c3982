package dev.studyhall.progress.attempt;

import java.util.List;

/**
 * What is right of a version of a question.
 *
 * @param options how many there are to choose from
 * @param right the places of the right ones, from 1, ascending
 */
record ChoiceKey(int options, List<Integer> right) {

	/** A copy of the places. */
	ChoiceKey {
		right = List.copyOf(right);
	}

	/** Whether all of them are there to be chosen. */
	boolean offers(List<Integer> places) {
		return places.isEmpty() || places.getLast() <= options;
	}
}
