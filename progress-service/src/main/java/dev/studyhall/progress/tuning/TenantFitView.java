package dev.studyhall.progress.tuning;

/**
 * What came of fitting weights to a tenant's log. Losses are log losses of the recall
 * foretold, on the latest fifth of the reviews, which the fitting did not see.
 *
 * @param learners whose reviews were looked at
 * @param reviews how many were looked at
 * @param heldOut how many of them the weights were held against
 * @param lossOfDefaults by the weights that hold for everybody
 * @param lossInUse by the weights that new learners began by until now
 * @param lossOfFitted by the fitted ones
 * @param kept whether new learners begin by the fitted ones from now on, as they are the
 * best
 */
record TenantFitView(long learners, long reviews, long heldOut, double lossOfDefaults, double lossInUse,
		double lossOfFitted, boolean kept) {

	static TenantFitView of(TenantFit fit) {
		FitView view = FitView.of(fit.tuned());
		return new TenantFitView(fit.learners(), view.reviews(), view.heldOut(), view.lossOfDefaults(),
				view.lossInUse(), view.lossOfFitted(), view.kept());
	}
}
