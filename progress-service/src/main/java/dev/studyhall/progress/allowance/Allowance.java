package dev.studyhall.progress.allowance;

import java.time.Instant;

/**
 * What a learner may still be offered today.
 *
 * @param newCards questions that were never rated
 * @param reviews cards that were learned before today
 * @param dayEnds the learner's next midnight
 */
public record Allowance(int newCards, int reviews, Instant dayEnds) {

	/** More than anybody does on a day. */
	public static final int UNLIMITED = Integer.MAX_VALUE;

	/** For who has set no limits. */
	static final Allowance ALL = new Allowance(UNLIMITED, UNLIMITED, Instant.MAX);

	/**
	 * How many reviews may be offered that are due by then: reviewing ahead of the day is
	 * not limited.
	 */
	public int reviewsDueBy(Instant due) {
		return due.isAfter(dayEnds) ? UNLIMITED : reviews;
	}
}
