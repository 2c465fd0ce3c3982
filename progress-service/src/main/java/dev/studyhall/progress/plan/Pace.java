package dev.studyhall.progress.plan;

import java.util.List;

import dev.studyhall.progress.memory.Weights;

/** How fast a learner forgets against what the weights say. */
public final class Pace {

	private static final double SPREAD_OF_FASTER = 0.6;

	/** Trusted less: who is thought to remember better than is true misses the goal. */
	private static final double SPREAD_OF_SLOWER = 0.25;

	private static final double WIDEST = Math.log(8);

	private static final int STEPS = 40;

	private Pace() {
	}

	/**
	 * By how much a day counts more than a day: 1 as the weights say, 2 forgets twice as
	 * fast, from 1/8 to 8. The most likely one from some reviews, held near 1 as far as
	 * learners are known to differ: few reviews move it little.
	 */
	public static double of(List<Recalled> reviews, Weights weights) {
		Memory memory = new Memory(weights, 1);
		double best = 0;
		double most = Double.NEGATIVE_INFINITY;
		for (int step = -STEPS; step <= STEPS; step++) {
			double log = WIDEST * step / STEPS;
			double spread = (log > 0) ? SPREAD_OF_FASTER : SPREAD_OF_SLOWER;
			double likelihood = likelihood(reviews, memory, Math.exp(log)) - log * log / (2 * spread * spread);
			if (likelihood > most) {
				most = likelihood;
				best = log;
			}
		}
		return Math.exp(best);
	}

	private static double likelihood(List<Recalled> reviews, Memory memory, double pace) {
		double sum = 0;
		for (Recalled review : reviews) {
			double recall = Math.clamp(memory.modelRecall(review.days() * pace, review.stability()), 1e-6, 1 - 1e-6);
			sum += Math.log(review.recalled() ? recall : 1 - recall);
		}
		return sum;
	}

	/**
	 * A review a day or more after the one before.
	 *
	 * @param days since then
	 * @param stability of the card until then
	 * @param recalled whether it was rated better than again
	 */
	public record Recalled(double days, double stability, boolean recalled) {
	}

}
