package dev.studyhall.catalog.searching;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that somebody meant who typed another. */
final class TypingErrors {

	private static final int MIN_LENGTH = 3;

	/** From that length on two errors are forgiven. */
	private static final int LONG = 6;

	private TypingErrors() {
	}

	/** The closest of some words; empty if none is close, or the word is too short. */
	static Optional<String> closest(String typed, Collection<String> candidates) {
		int forgiven = forgiven(typed);
		return candidates.stream()
			.filter((candidate) -> distance(typed, candidate) <= forgiven)
			.min(Comparator.<String>comparingInt((candidate) -> distance(typed, candidate))
				.thenComparing(Comparator.naturalOrder()));
	}

	/**
	 * Letters to be added, left out, replaced, or swapped with their neighbour (optimal
	 * string alignment).
	 */
	static int distance(String one, String other) {
		int[] from = one.codePoints().toArray();
		int[] to = other.codePoints().toArray();
		int[][] costs = new int[from.length + 1][to.length + 1];
		for (int row = 0; row <= from.length; row++) {
			for (int column = 0; column <= to.length; column++) {
				costs[row][column] = cost(costs, from, to, row, column);
			}
		}
		return costs[from.length][to.length];
	}

	private static int cost(int[][] costs, int[] from, int[] to, int row, int column) {
		if (row == 0 || column == 0) {
			return row + column;
		}
		int replaced = costs[row - 1][column - 1] + ((from[row - 1] == to[column - 1]) ? 0 : 1);
		int cost = Math.min(replaced, 1 + Math.min(costs[row - 1][column], costs[row][column - 1]));
		boolean swapped = row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1];
		return swapped ? Math.min(cost, costs[row - 2][column - 2] + 1) : cost;
	}

	private static int forgiven(String typed) {
		int length = typed.codePointCount(0, typed.length());
		if (length < MIN_LENGTH) {
			return 0;
		}
		return (length < LONG) ? 1 : 2;
	}

}
