package dev.studyhall.progress.memory.fitting;

import java.util.Arrays;

import dev.studyhall.progress.memory.Rating;
import dev.studyhall.progress.memory.Weights;

/**
 * One card's memory as it is rated, and how stability, difficulty and recall change with
 * each weight. The formulas are those of the scheduler without its rounding; w are the
 * weights, by their numbers in the model.
 */
final class Trace {

	private static final double LOWEST_STABILITY = 0.001;

	private static final double HIGHEST_STABILITY = 36_500;

	private static final double LOG_OF_90_PERCENT = Math.log(0.9);

	private final double[] w;

	private final double factor;

	private final double factorSlope;

	private double stability;

	private double difficulty;

	private double recall;

	private double recallByStability;

	private double recallByDecay;

	private final double[] stabilitySlope = new double[Weights.COUNT];

	private final double[] difficultySlope = new double[Weights.COUNT];

	private final Change change = new Change();

	Trace(double[] weights) {
		this.w = weights;
		double power = Math.exp(-LOG_OF_90_PERCENT / w[20]);
		this.factor = power - 1;
		this.factorSlope = power * LOG_OF_90_PERCENT / (w[20] * w[20]);
	}

	/** The first rating. */
	void begin(Rating rating) {
		Arrays.fill(stabilitySlope, 0);
		Arrays.fill(difficultySlope, 0);
		int grade = rating.number();
		stability = Math.max(w[grade - 1], 0.1);
		stabilitySlope[grade - 1] = (w[grade - 1] > 0.1) ? 1 : 0;
		double growth = Math.exp((grade - 1) * w[5]);
		difficulty = w[4] - growth + 1;
		difficultySlope[4] = 1;
		difficultySlope[5] = -(grade - 1) * growth;
		boundDifficulty();
	}

	/** Foretells the recall after so many days. */
	void recall(long days) {
		double base = 1 + factor * days / stability;
		recall = Math.pow(base, -w[20]);
		recallByStability = recall * w[20] * factor * days / (stability * stability * base);
		recallByDecay = -recall * (Math.log(base) + w[20] * days / stability * factorSlope / base);
	}

	double recall() {
		return recall;
	}

	double recallSlope(int weight) {
		return recallByStability * stabilitySlope[weight] + ((weight == 20) ? recallByDecay : 0);
	}

	double stability() {
		return stability;
	}

	double difficulty() {
		return difficulty;
	}

	/** The next rating, after {@link #recall(long)} for as many days. */
	void rate(Rating rating, long days) {
		change.reset();
		if (days == 0) {
			onTheSameDay(rating.number());
		}
		else if (rating == Rating.AGAIN) {
			afterLapse();
		}
		else {
			afterRecall(rating);
		}
		moveStability(Math.clamp(change.value, LOWEST_STABILITY, HIGHEST_STABILITY));
		moveDifficulty(rating.number());
	}

	private void onTheSameDay(int grade) {
		double grown = Math.pow(stability, 1 - w[19]) * Math.exp(w[17] * (grade - 3 + w[18]));
		if (grade > 1 && grown < stability) {
			change.value = stability;
			change.byStability = 1;
			return;
		}
		change.value = grown;
		change.byStability = (1 - w[19]) * grown / stability;
		change.by[17] = grown * (grade - 3 + w[18]);
		change.by[18] = grown * w[17];
		change.by[19] = -grown * Math.log(stability);
	}

	private void afterRecall(Rating rating) {
		double extra = (rating == Rating.HARD) ? w[15] : (rating == Rating.EASY) ? w[16] : 1;
		double room = Math.exp(w[8]) * (11 - difficulty) * Math.pow(stability, -w[9]);
		double surprise = Math.exp((1 - recall) * w[10]);
		double gain = room * (surprise - 1);
		change.value = stability * (1 + gain * extra);
		change.byStability = 1 + gain * extra * (1 - w[9]);
		change.byDifficulty = -stability * gain * extra / (11 - difficulty);
		change.byRecall = -stability * room * surprise * w[10] * extra;
		change.by[8] = stability * gain * extra;
		change.by[9] = -stability * gain * extra * Math.log(stability);
		change.by[10] = stability * room * surprise * (1 - recall) * extra;
		change.by[15] = (rating == Rating.HARD) ? stability * gain : 0;
		change.by[16] = (rating == Rating.EASY) ? stability * gain : 0;
	}

	private void afterLapse() {
		double scale = w[11] * Math.pow(difficulty, -w[12]) * Math.exp((1 - recall) * w[14]);
		double power = Math.pow(stability + 1, w[13]);
		double forgotten = scale * (power - 1);
		double most = stability * Math.exp(-w[17] * w[18]);
		if (most < forgotten) {
			change.value = most;
			change.byStability = most / stability;
			change.by[17] = -most * w[18];
			change.by[18] = -most * w[17];
			return;
		}
		change.value = forgotten;
		change.byStability = scale * w[13] * power / (stability + 1);
		change.byDifficulty = -w[12] * forgotten / difficulty;
		change.byRecall = -w[14] * forgotten;
		change.by[11] = forgotten / w[11];
		change.by[12] = -forgotten * Math.log(difficulty);
		change.by[13] = scale * power * Math.log(stability + 1);
		change.by[14] = (1 - recall) * forgotten;
	}

	private void moveStability(double next) {
		boolean free = next == change.value;
		for (int weight = 0; weight < Weights.COUNT; weight++) {
			stabilitySlope[weight] = free
					? change.byStability * stabilitySlope[weight] + change.byDifficulty * difficultySlope[weight]
							+ change.byRecall * recallSlope(weight) + change.by[weight]
					: 0;
		}
		stability = next;
	}

	private void moveDifficulty(int grade) {
		double step = -w[6] * (grade - 3);
		double moved = difficulty + step * (10 - difficulty) / 9;
		double growth = Math.exp(3 * w[5]);
		double easiest = w[4] - growth + 1;
		for (int weight = 0; weight < Weights.COUNT; weight++) {
			difficultySlope[weight] *= (1 - w[7]) * (1 - step / 9);
		}
		difficultySlope[4] += w[7];
		difficultySlope[5] -= w[7] * 3 * growth;
		difficultySlope[6] -= (1 - w[7]) * (grade - 3) * (10 - difficulty) / 9;
		difficultySlope[7] += easiest - moved;
		difficulty = w[7] * easiest + (1 - w[7]) * moved;
		boundDifficulty();
	}

	private void boundDifficulty() {
		double bounded = Math.clamp(difficulty, 1, 10);
		if (bounded != difficulty) {
			difficulty = bounded;
			Arrays.fill(difficultySlope, 0);
		}
	}

}
