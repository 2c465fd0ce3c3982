package dev.studyhall.progress.statistics.audit;

/**
 * How hard a question is estimated to be: on the scale of ability, where the mean learner
 * is 0, and whose odds to master it are even.
 *
 * @param estimate higher is harder
 * @param error its standard error
 * @param answers it is estimated from
 */
public record Difficulty(double estimate, double error, int answers) {

	private static final double NORMAL_95 = 1.959963984540054;

	/** The lower end of the interval that holds it with 95 %. */
	public double low() {
		return estimate - NORMAL_95 * error;
	}

	/** The upper end of the interval that holds it with 95 %. */
	public double high() {
		return estimate + NORMAL_95 * error;
	}
}
