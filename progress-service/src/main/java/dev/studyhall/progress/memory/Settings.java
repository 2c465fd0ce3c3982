package dev.studyhall.progress.memory;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a learner wants to learn.
 *
 * @param desiredRetention the recall at which a card comes back, 0.70 to 0.99
 * @param learningSteps waits of a card that is learned for the first time; at most 10
 * @param relearningSteps waits of a card that was forgotten; at most 10
 * @param maximumInterval the longest wait in days, 1 to 36,500
 * @param fuzzSeed spreads what was learned together over neighbouring days, the same way
 * each time; null for none
 */
public record Settings(double desiredRetention, List<Duration> learningSteps, List<Duration> relearningSteps,
		int maximumInterval, @Nullable Long fuzzSeed) {

	private static final int MOST_STEPS = 10;

	private static final Duration LONGEST_STEP = Duration.ofDays(30);

	/** Recall of 90 %, steps of 1 and 10 minutes, 10 minutes again after a lapse. */
	public static final Settings DEFAULT = new Settings(0.9, List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)),
			List.of(Duration.ofMinutes(10)), 36_500, null);

	/**
	 * Settings that a scheduler can work with.
	 * @throws IllegalArgumentException naming what is out of its range
	 */
	public Settings {
		learningSteps = List.copyOf(learningSteps);
		relearningSteps = List.copyOf(relearningSteps);
		require(desiredRetention >= 0.7 && desiredRetention <= 0.99, "desiredRetention is from 0.70 to 0.99");
		require(maximumInterval >= 1 && maximumInterval <= 36_500, "maximumInterval is from 1 to 36500 days");
		require(areSteps(learningSteps), "learningSteps are at most 10, of whole minutes, up to 30 days");
		require(areSteps(relearningSteps), "relearningSteps are at most 10, of whole minutes, up to 30 days");
	}

	private static boolean areSteps(List<Duration> steps) {
		return steps.size() <= MOST_STEPS && steps.stream().allMatch(Settings::isStep);
	}

	private static boolean isStep(Duration step) {
		return step.isPositive() && step.compareTo(LONGEST_STEP) <= 0
				&& step.equals(Duration.ofMinutes(step.toMinutes()));
	}

	private static void require(boolean holds, String otherwise) {
		if (!holds) {
			throw new IllegalArgumentException(otherwise);
		}
	}
}
