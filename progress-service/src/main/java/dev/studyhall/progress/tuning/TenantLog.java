package dev.studyhall.progress.tuning;

import java.util.List;
import java.util.function.LongPredicate;

import dev.studyhall.progress.memory.Weights;
import dev.studyhall.progress.memory.fitting.CardLog;
import dev.studyhall.progress.memory.fitting.Fit;
import dev.studyhall.progress.memory.fitting.Fitting;
import dev.studyhall.progress.reviewlog.CardHistory;
import dev.studyhall.progress.statistics.reading.Withheld;

/**
 * What a tenant's weights are fitted to.
 *
 * @param learners the cards of each learner whose reviews tell of memory
 */
record TenantLog(List<List<CardLog>> learners) {

	/** The logs of those learners whose reviews tell of memory. */
	static TenantLog of(List<List<CardHistory>> histories) {
		return new TenantLog(
				histories.stream().map(CardLogs::of).filter((cards) -> tell(cards, (day) -> true)).toList());
	}

	/**
	 * Fits weights to it, and holds them against the defaults and those in use. Takes
	 * about three seconds for 25,000 ratings.
	 * @throws TuningRefused if there is too little of it, or of too few learners: what is
	 * fitted to and what is held out are each of {@link Withheld#LEAST} or more
	 */
	TenantFit tune(Weights inUse) {
		requireLearners(learners.size());
		List<CardLog> cards = cards();
		long telling = cards.stream().mapToLong((card) -> card.telling().count()).sum();
		long since = Fitting.heldOutSince(cards).orElseThrow(() -> new TuningRefused.TooFewReviews(telling));
		requireLearners(learnersWith((day) -> day < since));
		requireLearners(learnersWith((day) -> day >= since));
		Fit fit = Fitting.fit(cards, Weights.DEFAULT);
		return new TenantFit(this, inUse, new Tuned(fit, telling, Fitting.loss(cards, inUse, since)));
	}

	/** All their cards. */
	List<CardLog> cards() {
		return learners.stream().flatMap(List::stream).toList();
	}

	private long learnersWith(LongPredicate days) {
		return learners.stream().filter((cards) -> tell(cards, days)).count();
	}

	private static boolean tell(List<CardLog> cards, LongPredicate days) {
		return cards.stream().anyMatch((card) -> card.telling().anyMatch(days));
	}

	private static void requireLearners(long found) {
		if (found < Withheld.LEAST) {
			throw new TuningRefused.TooFewLearners(found);
		}
	}
}
