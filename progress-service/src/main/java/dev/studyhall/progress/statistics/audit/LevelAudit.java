package dev.studyhall.progress.statistics.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Holds the level that each question is filed under against how hard it is. Difficulties
 * within a level are taken as normal around the level's median, all with the same width,
 * measured by the median deviation, which a few misfiled ones do not move. A question is
 * found if it has {@link #LEAST_ANSWERS} answers and its difficulty, error and all, is
 * {@link #ODDS} times as likely in another level. See ADR 29.
 */
public final class LevelAudit {

	/** Below that many answers nothing is said of a question. */
	public static final int LEAST_ANSWERS = 20;

	/** So much likelier another level must be. */
	public static final double ODDS = 10;

	/** With fewer questions a level has no median that could be trusted. */
	private static final int LEAST_QUESTIONS = 4;

	/** From a median deviation to a standard deviation. */
	private static final double TO_DEVIATION = 1.4826;

	private static final double LEAST_WIDTH = 0.25;

	private LevelAudit() {
	}

	/**
	 * Audits questions in any order.
	 * @param levels the level of each question, from 0 for the easiest
	 */
	public static Audit of(List<Difficulty> difficulties, int[] levels) {
		double[] centres = centres(difficulties, levels);
		double width = width(difficulties, levels, centres);
		List<Finding> findings = new ArrayList<>();
		for (int question = 0; question < levels.length; question++) {
			Finding finding = likeliest(question, levels[question], difficulties.get(question), centres, width);
			if (difficulties.get(question).answers() >= LEAST_ANSWERS && finding.odds() >= ODDS) {
				findings.add(finding);
			}
		}
		return new Audit(centres, width, findings);
	}

	private static Finding likeliest(int question, int filed, Difficulty difficulty, double[] centres, double width) {
		Finding likeliest = new Finding(question, filed, filed, 1);
		double variance = width * width + difficulty.error() * difficulty.error();
		double own = Math.pow(difficulty.estimate() - centres[filed], 2);
		for (int level = 0; level < centres.length; level++) {
			double odds = Math.exp((own - Math.pow(difficulty.estimate() - centres[level], 2)) / (2 * variance));
			if (odds > likeliest.odds() && towards(filed, level, centres)) {
				likeliest = new Finding(question, filed, level, odds);
			}
		}
		return likeliest;
	}

	/** Levels whose medians are not in their order say nothing of each other. */
	private static boolean towards(int filed, int level, double[] centres) {
		return (level > filed) ? centres[level] > centres[filed] : centres[level] < centres[filed];
	}

	private static double[] centres(List<Difficulty> difficulties, int[] levels) {
		double[] centres = new double[Arrays.stream(levels).max().orElse(-1) + 1];
		for (int level = 0; level < centres.length; level++) {
			double[] values = known(difficulties, levels, level);
			centres[level] = (values.length >= LEAST_QUESTIONS) ? median(values) : Double.NaN;
		}
		return centres;
	}

	private static double width(List<Difficulty> difficulties, int[] levels, double[] centres) {
		List<Double> deviations = new ArrayList<>();
		double noise = 0;
		for (int question = 0; question < levels.length; question++) {
			Difficulty difficulty = difficulties.get(question);
			double deviation = Math.abs(difficulty.estimate() - centres[levels[question]]);
			if (difficulty.answers() >= LEAST_ANSWERS && !Double.isNaN(deviation)) {
				deviations.add(deviation);
				noise += difficulty.error() * difficulty.error();
			}
		}
		if (deviations.isEmpty()) {
			return LEAST_WIDTH;
		}
		double scatter = TO_DEVIATION * median(deviations.stream().mapToDouble(Double::doubleValue).toArray());
		return Math.sqrt(Math.max(LEAST_WIDTH * LEAST_WIDTH, scatter * scatter - noise / deviations.size()));
	}

	private static double[] known(List<Difficulty> difficulties, int[] levels, int level) {
		List<Double> known = new ArrayList<>();
		for (int question = 0; question < levels.length; question++) {
			if (levels[question] == level && difficulties.get(question).answers() >= LEAST_ANSWERS) {
				known.add(difficulties.get(question).estimate());
			}
		}
		return known.stream().mapToDouble(Double::doubleValue).toArray();
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		int middle = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

}
