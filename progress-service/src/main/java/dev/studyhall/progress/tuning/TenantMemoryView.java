package dev.studyhall.progress.tuning;

import java.time.Instant;
import java.util.List;

import dev.studyhall.progress.memory.Weights;
import org.jspecify.annotations.Nullable;

/**
 * By what a tenant's new learners begin.
 *
 * @param weights the 21 of the memory model
 * @param fit where they come from; null if they are the defaults
 */
record TenantMemoryView(List<Double> weights, @Nullable KeptFit fit) {

	/** The model's defaults. */
	static final TenantMemoryView DEFAULTS = new TenantMemoryView(Weights.DEFAULT.values(), null);

	static TenantMemoryView of(TenantWeights kept) {
		return new TenantMemoryView(kept.weights().values(), new KeptFit(kept.fittedAt(), kept.learners(),
				kept.reviews(), kept.heldOut(), kept.lossOfDefaults(), kept.lossBefore(), kept.lossOfFitted()));
	}

	/**
	 * A fit whose weights were kept, in the figures of its time.
	 *
	 * @param at since when new learners begin by them
	 * @param lossBefore by the weights that they took the place of
	 */
	record KeptFit(Instant at, long learners, long reviews, long heldOut, double lossOfDefaults, double lossBefore,
			double lossOfFitted) {
	}
}
