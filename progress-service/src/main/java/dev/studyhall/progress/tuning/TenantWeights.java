package dev.studyhall.progress.tuning;

import java.time.Instant;

import dev.studyhall.progress.memory.Weights;

/**
 * Weights that a tenant's new learners begin by.
 *
 * @param learners how many they were fitted to
 * @param reviews how many reviews of those tell of memory, with those held out
 * @param heldOut how many the fitting did not see; the losses are log losses on them
 * @param lossBefore by the weights that these took the place of
 */
record TenantWeights(Weights weights, Instant fittedAt, long learners, long reviews, long heldOut,
		double lossOfDefaults, double lossBefore, double lossOfFitted) {

	static TenantWeights of(TenantFit fit, Instant at) {
		Tuned tuned = fit.tuned();
		return new TenantWeights(tuned.fit().weights(), at, fit.learners(), tuned.reviews(), tuned.fit().reviews(),
				tuned.fit().lossBefore(), tuned.lossInUse(), tuned.fit().lossAfter());
	}
}
