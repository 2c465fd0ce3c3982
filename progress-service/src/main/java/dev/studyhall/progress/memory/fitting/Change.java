package dev.studyhall.progress.memory.fitting;

import java.util.Arrays;

import dev.studyhall.progress.memory.Weights;

/** The stability after a rating, and what it changes with. */
final class Change {

	/** By each weight itself, all else being equal. */
	final double[] by = new double[Weights.COUNT];

	double value;

	double byStability;

	double byDifficulty;

	double byRecall;

	void reset() {
		Arrays.fill(by, 0);
		byStability = 0;
		byDifficulty = 0;
		byRecall = 0;
	}

}
