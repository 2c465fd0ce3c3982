package dev.studyhall.progress.tuning;

import dev.studyhall.progress.memory.Weights;
import dev.studyhall.progress.memory.fitting.Fitting;

/**
 * What came of fitting to a tenant's log.
 *
 * @param inUse the weights that new learners begin by until now; the defaults if there
 * are no others
 */
record TenantFit(TenantLog log, Weights inUse, Tuned tuned) {

	/** The same, held against others that are in use by now. */
	TenantFit against(Weights others) {
		return new TenantFit(log, others,
				new Tuned(tuned.fit(), tuned.reviews(), Fitting.loss(log.cards(), others, tuned.fit().since())));
	}

	/** Whether the fitted weights foretell better than the defaults and those in use. */
	boolean better() {
		return tuned.better();
	}

	/** How many learners it was fitted to. */
	long learners() {
		return log.learners().size();
	}
}
