package dev.studyhall.progress.tuning;

import java.util.List;

import dev.studyhall.progress.reviewlog.CardHistory;
import dev.studyhall.progress.memory.Parameters;
import dev.studyhall.progress.memory.Weights;
import dev.studyhall.progress.memory.fitting.CardLog;
import dev.studyhall.progress.memory.fitting.Fit;
import dev.studyhall.progress.memory.fitting.Fitting;

/**
 * What a learner's weights are fitted to.
 *
 * @param parameters by which the learner's ratings are scheduled
 */
record Log(List<CardHistory> histories, Parameters parameters) {

	/**
	 * Fits weights to it, and holds them against the defaults and those in use. Takes
	 * about a second for 20,000 ratings.
	 * @throws TuningRefused if there is too little of it
	 */
	Tuned tune() {
		List<CardLog> cards = CardLogs.of(histories);
		long telling = cards.stream().mapToLong((card) -> card.telling().count()).sum();
		Fit fit = Fitting.fit(cards, Weights.DEFAULT);
		if (fit.reviews() == 0) {
			throw new TuningRefused.TooFewReviews(telling);
		}
		return new Tuned(fit, telling, Fitting.loss(cards, parameters.weights(), fit.since()));
	}

	/** The sequence of one of its ratings. */
	long sequence() {
		return histories.getFirst().reviews().getFirst().sequence();
	}
}
