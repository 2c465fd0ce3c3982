package dev.studyhall.progress.live;

/** A stream of changes that is not opened. */
abstract sealed class LiveRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int limit;

	private LiveRefused(int limit) {
		super("More than " + limit + " streams", null, false, false);
		this.limit = limit;
	}

	int limit() {
		return limit;
	}

	/** This instance keeps as many open as it may. */
	static final class TooManyStreams extends LiveRefused {

		private static final long serialVersionUID = 1L;

		TooManyStreams(int limit) {
			super(limit);
		}

	}

	/** The learner has as many as one may have. */
	static final class TooManyOfLearner extends LiveRefused {

		private static final long serialVersionUID = 1L;

		TooManyOfLearner(int limit) {
			super(limit);
		}

	}

}
