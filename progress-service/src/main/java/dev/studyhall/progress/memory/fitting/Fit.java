package dev.studyhall.progress.memory.fitting;

import dev.studyhall.progress.memory.Weights;

/**
 * What came of fitting weights to a log.
 *
 * @param weights the fitted ones if they are better, else those of the start
 * @param reviews how many it was held against: the latest fifth, which the fitting did
 * not see
 * @param since the first day of those, in UTC counted from 1970
 * @param lossBefore log loss on them with the weights of the start; not a number if there
 * were none
 * @param lossAfter log loss on them with the fitted weights
 */
public record Fit(Weights weights, long reviews, long since, double lossBefore, double lossAfter) {

	/** Whether the fitted weights foretell what they did not see better. */
	public boolean better() {
		return lossAfter < lossBefore;
	}
}
