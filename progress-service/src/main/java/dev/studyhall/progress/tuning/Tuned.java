package dev.studyhall.progress.tuning;

import dev.studyhall.progress.memory.fitting.Fit;

/**
 * What came of fitting.
 *
 * @param reviews how many tell of memory, with those held out
 * @param lossInUse log loss of the weights in use, on the reviews that were held out
 */
record Tuned(Fit fit, long reviews, double lossInUse) {

	/** Whether the fitted weights foretell better than the defaults and those in use. */
	boolean better() {
		return fit.better() && fit.lossAfter() < lossInUse;
	}
}
