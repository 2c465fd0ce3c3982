package dev.studyhall.progress.statistics.item;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Moodle's calculation as its manual and its calculator have it, over a table of marks:
 * in floating point, in two passes, with sorted arrays.
 *
 * @param marks of the item, one for each taker
 * @param rests the sums of the same takers' other marks
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MoodleBatch(double[] marks, double[] rests) {

	@Nullable Double facility() {
		return (marks.length > 0) ? mean(marks) : null;
	}

	@Nullable Double discriminationIndex() {
		return varies(marks) && varies(rests)
				? 100 * covariance(marks, rests) / Math.sqrt(covariance(marks, marks) * covariance(rests, rests))
				: null;
	}

	@Nullable Double discriminativeEfficiency() {
		double[] sortedMarks = marks.clone();
		double[] sortedRests = rests.clone();
		Arrays.sort(sortedMarks);
		Arrays.sort(sortedRests);
		return varies(marks) && varies(rests) ? 100 * covariance(marks, rests) / covariance(sortedMarks, sortedRests)
				: null;
	}

	private static boolean varies(double[] values) {
		return Arrays.stream(values).distinct().count() > 1;
	}

	private static double mean(double[] values) {
		return Arrays.stream(values).average().orElseThrow();
	}

	private static double covariance(double[] some, double[] others) {
		double someMean = mean(some);
		double othersMean = mean(others);
		double sum = 0;
		for (int index = 0; index < some.length; index++) {
			sum += (some[index] - someMean) * (others[index] - othersMean);
		}
		return sum / (some.length - 1);
	}
}
