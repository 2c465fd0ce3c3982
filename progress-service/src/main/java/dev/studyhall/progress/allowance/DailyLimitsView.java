package dev.studyhall.progress.allowance;

import org.jspecify.annotations.Nullable;

/**
 * What a learner wants to be offered on a day, and how much of it is done.
 *
 * @param newCards questions that were never rated; null for no limit
 * @param reviews cards that were learned before; null for no limit
 * @param newCardsToday questions rated for the first time since midnight
 * @param reviewsToday questions rated since midnight that were rated before
 */
record DailyLimitsView(@Nullable Integer newCards, @Nullable Integer reviews, String timeZone, int newCardsToday,
		int reviewsToday) {

	static DailyLimitsView of(DailyLimits limits, DoneToday done) {
		return new DailyLimitsView(limits.newCards(), limits.reviews(), limits.timeZone(), done.newCards(),
				done.reviews());
	}
}
