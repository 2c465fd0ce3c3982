package dev.studyhall.progress.memory;

/**
 * The formulas of FSRS-6 for one set of weights. See
 * <a href= "https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm">The
 * Algorithm</a>. By {@link StrictMath}: replaying a log gives the same bits everywhere.
 */
final class Formulas {

	private static final double LOWEST_STABILITY = 0.001;

	private static final double LOWEST_FIRST_STABILITY = 0.1;

	private static final double HIGHEST_STABILITY = 36_500;

	private final double[] w;

	private final double decay;

	private final double factor;

	Formulas(Weights weights) {
		this.w = weights.toArray();
		this.decay = -w[20];
		this.factor = Numbers.round(StrictMath.exp(StrictMath.pow(decay, -1) * StrictMath.log(0.9)) - 1);
	}

	/** The chance of recall after so many days. */
	double recall(double days, double stability) {
		return Numbers.round(StrictMath.pow(1 + factor * days / stability, decay));
	}

	/** Days per day of stability until recall has fallen to that. */
	double intervalModifier(double retention) {
		return Numbers.round((StrictMath.pow(retention, 1 / decay) - 1) / factor);
	}

	double firstStability(Rating rating) {
		return Math.max(w[rating.number() - 1], LOWEST_FIRST_STABILITY);
	}

	double firstDifficulty(Rating rating) {
		return Numbers.clamp(rawFirstDifficulty(rating), 1, 10);
	}

	double nextDifficulty(double difficulty, Rating rating) {
		double change = -w[6] * (rating.number() - 3);
		double damped = difficulty + Numbers.round(change * (10 - difficulty) / 9);
		double reverted = Numbers.round(w[7] * rawFirstDifficulty(Rating.EASY) + (1 - w[7]) * damped);
		return Numbers.clamp(reverted, 1, 10);
	}

	/** The stability after a rating, so many days after the one before. */
	double nextStability(double difficulty, double stability, long days, Rating rating) {
		if (days == 0) {
			return stabilityOnTheSameDay(stability, rating);
		}
		double recall = recall(days, stability);
		return (rating == Rating.AGAIN) ? stabilityAfterLapse(difficulty, stability, recall)
				: stabilityAfterRecall(difficulty, stability, recall, rating);
	}

	private double rawFirstDifficulty(Rating rating) {
		return Numbers.round(w[4] - StrictMath.exp((rating.number() - 1) * w[5]) + 1);
	}

	private double stabilityOnTheSameDay(double stability, Rating rating) {
		double growth = StrictMath.pow(stability, -w[19]) * StrictMath.exp(w[17] * (rating.number() - 3 + w[18]));
		return bounded(stability * ((rating == Rating.AGAIN) ? growth : Math.max(growth, 1)));
	}

	private double stabilityAfterRecall(double difficulty, double stability, double recall, Rating rating) {
		double penalty = (rating == Rating.HARD) ? w[15] : 1;
		double bonus = (rating == Rating.EASY) ? w[16] : 1;
		return bounded(stability * (1 + StrictMath.exp(w[8]) * (11 - difficulty) * StrictMath.pow(stability, -w[9])
				* (StrictMath.exp((1 - recall) * w[10]) - 1) * penalty * bonus));
	}

	private double stabilityAfterLapse(double difficulty, double stability, double recall) {
		double afterLapse = bounded(w[11] * StrictMath.pow(difficulty, -w[12])
				* (StrictMath.pow(stability + 1, w[13]) - 1) * StrictMath.exp((1 - recall) * w[14]));
		double afterSteps = Numbers.round(stability / StrictMath.exp(w[17] * w[18]));
		return Numbers.clamp(afterSteps, LOWEST_STABILITY, afterLapse);
	}

	private static double bounded(double stability) {
		return Numbers.round(Numbers.clamp(stability, LOWEST_STABILITY, HIGHEST_STABILITY));
	}

}
