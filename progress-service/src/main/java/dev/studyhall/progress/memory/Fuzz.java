package dev.studyhall.progress.memory;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Moves intervals by some days, so that cards learned together do not stay together. What
 * it does to a card depends on the seed, the time and the number of ratings alone.
 *
 * @param seed null leaves every interval as it is
 */
record Fuzz(@Nullable Long seed, int maximumInterval) {

	private static final double SHORTEST = 2.5;

	/** An interval in whole days, moved. */
	long move(double interval, long elapsed, Instant at, int reps) {
		if (seed == null || interval < SHORTEST) {
			return Math.round(interval);
		}
		double share = new Alea(seed + "_" + at.toEpochMilli() + "_" + reps).next();
		double spread = spread(interval);
		long longest = Math.min(Math.round(interval + spread), maximumInterval);
		long shortest = Math.max(2, Math.round(interval - spread));
		if (interval > elapsed) {
			shortest = Math.max(shortest, elapsed + 1);
		}
		shortest = Math.min(shortest, longest);
		return (long) Math.floor(share * (longest - shortest + 1) + shortest);
	}

	private static double spread(double interval) {
		return 1 + 0.15 * part(interval, SHORTEST, 7) + 0.1 * part(interval, 7, 20)
				+ 0.05 * part(interval, 20, Double.POSITIVE_INFINITY);
	}

	/** How much of the interval lies between two bounds. */
	private static double part(double interval, double from, double to) {
		return Math.max(Math.min(interval, to) - from, 0);
	}
}
