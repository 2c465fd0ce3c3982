package dev.studyhall.progress.plan;

import dev.studyhall.progress.memory.Weights;

/**
 * The formulas of FSRS-6 for one learner, without the rounding of the scheduler: a plan
 * asks them a million times, and need not be the same to the last bit.
 */
final class Memory {

	/** How first answers are rated, from again to easy, as Anki's users do. */
	private static final double[] FIRST_RATINGS = { 0.24, 0.1, 0.49, 0.17 };

	private static final double LOWEST_STABILITY = 0.001;

	private static final double HIGHEST_STABILITY = 36_500;

	private final double[] w;

	private final RecallTable table;

	private final double pace;

	private final double growth;

	private final double sameDay;

	Memory(Weights weights, double pace) {
		this.w = weights.toArray();
		this.table = new RecallTable(Math.exp(-Math.log(0.9) / w[20]) - 1, w[20]);
		this.pace = pace;
		this.growth = Math.exp(w[8]);
		this.sameDay = Math.exp(-w[17] * w[18]);
	}

	/** The chance of recall after so many days, by the weights. */
	double modelRecall(double days, double stability) {
		return table.recall(days / stability);
	}

	/** The chance of recall after so many days, at the learner's pace. */
	double recall(double days, double stability) {
		return modelRecall(days * pace, stability);
	}

	double pace() {
		return pace;
	}

	/** The part of the growth after recall that does not change with time. */
	double ease(double difficulty, double stability) {
		return growth * (11 - difficulty) * Math.pow(stability, -w[9]);
	}

	/** The stability after recall, from its {@link #ease}. */
	double grown(double stability, double ease, double recall) {
		return Math.clamp(stability * (1 + ease * (Math.exp((1 - recall) * w[10]) - 1)), LOWEST_STABILITY,
				HIGHEST_STABILITY);
	}

	/** The part of what a lapse leaves that does not change with time. */
	double rest(double difficulty, double stability) {
		return w[11] * Math.pow(difficulty, -w[12]) * (Math.pow(stability + 1, w[13]) - 1);
	}

	/** The stability after a lapse, from its {@link #rest}. */
	double lapsed(double stability, double rest, double recall) {
		return Math.max(Math.min(stability * sameDay, rest * Math.exp((1 - recall) * w[14])), LOWEST_STABILITY);
	}

	/** The difficulty after good (3) or again (1). */
	double nextDifficulty(double difficulty, int grade) {
		double moved = difficulty - w[6] * (grade - 3) * (10 - difficulty) / 9;
		return Math.clamp(w[7] * firstDifficulty(4) + (1 - w[7]) * moved, 1, 10);
	}

	/** The memory of a question that was just met: known at once, or not. */
	Belief first() {
		return new Belief(this, first(2, 4), first(0, 2));
	}

	private double[] first(int from, int before) {
		double share = 0;
		double stability = 0;
		double difficulty = 0;
		for (int grade = from; grade < before; grade++) {
			share += FIRST_RATINGS[grade];
			stability += FIRST_RATINGS[grade] * Math.log(Math.max(w[grade], 0.1));
			difficulty += FIRST_RATINGS[grade] * Math.clamp(firstDifficulty(grade + 1), 1, 10);
		}
		return new double[] { share, Math.exp(stability / share), difficulty / share };
	}

	private double firstDifficulty(int grade) {
		return w[4] - Math.exp((grade - 1) * w[5]) + 1;
	}

}
