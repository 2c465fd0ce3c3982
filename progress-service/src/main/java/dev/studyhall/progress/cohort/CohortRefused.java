package dev.studyhall.progress.cohort;

/** What cannot be done with a cohort. */
abstract sealed class CohortRefused extends RuntimeException {

	private CohortRefused(String message) {
		super(message, null, false, false);
	}

	/** The instructor has as many cohorts as there may be. */
	static final class TooManyCohorts extends CohortRefused {

		TooManyCohorts() {
			super("too many cohorts");
		}

	}

	/** The cohort has as many members as there may be. */
	static final class TooManyMembers extends CohortRefused {

		TooManyMembers() {
			super("too many members");
		}

	}

}
