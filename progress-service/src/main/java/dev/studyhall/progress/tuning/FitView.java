package dev.studyhall.progress.tuning;

/**
 * What came of fitting weights to one's log. Losses are log losses of the recall
 * foretold, on the latest fifth of the reviews, which the fitting did not see.
 *
 * @param reviews how many were looked at
 * @param heldOut how many of them the weights were held against
 * @param lossOfDefaults by the weights that hold for everybody
 * @param lossInUse by the weights that held until now
 * @param lossOfFitted by the fitted ones
 * @param kept whether ratings go by the fitted ones from now on, as they are the best
 */
record FitView(long reviews, long heldOut, double lossOfDefaults, double lossInUse, double lossOfFitted, boolean kept) {

	static FitView of(Tuned tuned) {
		return new FitView(tuned.reviews(), tuned.fit().reviews(), tuned.fit().lossBefore(), tuned.lossInUse(),
				tuned.fit().lossAfter(), tuned.better());
	}
}
