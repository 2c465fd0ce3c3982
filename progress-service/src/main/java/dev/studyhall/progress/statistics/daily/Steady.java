package dev.studyhall.progress.statistics.daily;

import dev.studyhall.progress.statistics.reading.Withheld;
import org.jspecify.annotations.Nullable;

/**
 * Counts of learners that may be told, so that neither one nor two of them tell of a few.
 */
final class Steady {

	private Steady() {
	}

	/**
	 * The count, unless it has moved by so few that the difference would tell of them.
	 */
	static long moved(@Nullable Long before, long now) {
		return (before != null && isFew(Math.abs(now - before))) ? before : now;
	}

	/** A part of a whole that is told; null if it, or what is left, is of a few. */
	static @Nullable Long part(long part, long whole) {
		return (isFew(part) || isFew(whole - part)) ? null : part;
	}

	/** A whole group; null if it is smaller than may be told of. */
	static @Nullable Long group(long learners) {
		return (learners < Withheld.LEAST) ? null : learners;
	}

	private static boolean isFew(long learners) {
		return learners > 0 && learners < Withheld.LEAST;
	}

}
