package dev.studyhall.progress.tuning;

/** Weights that cannot be fitted. */
abstract sealed class TuningRefused extends RuntimeException {

	private TuningRefused(String message) {
		super(message, null, false, false);
	}

	/** The log is too short to tell one memory from another. */
	static final class TooFewReviews extends TuningRefused {

		private final long found;

		TooFewReviews(long found) {
			super("too few reviews");
			this.found = found;
		}

		long found() {
			return found;
		}

	}

	/** So few that the weights would tell of one of them. */
	static final class TooFewLearners extends TuningRefused {

		private final long found;

		TooFewLearners(long found) {
			super("too few learners");
			this.found = found;
		}

		long found() {
			return found;
		}

	}

	/** As many logs as may wait to be fitted to are waiting. */
	static final class TooManyAtOnce extends TuningRefused {

		TooManyAtOnce() {
			super("too many at once");
		}

	}

}
