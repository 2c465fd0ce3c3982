package dev.studyhall.progress.attempt;

/** An attempt that cannot be recorded. */
abstract sealed class AttemptRefused extends RuntimeException {

	private AttemptRefused(String message) {
		super(message, null, false, false);
	}

	/** The client event id stands for an attempt with other content. */
	static final class ClientEventIdReused extends AttemptRefused {

		private final String clientEventId;

		ClientEventIdReused(String clientEventId) {
			super("client event id reused");
			this.clientEventId = clientEventId;
		}

		String clientEventId() {
			return clientEventId;
		}

	}

	/** The attempt was skipped: there is no rating to take back. */
	static final class NotRated extends AttemptRefused {

		NotRated() {
			super("attempt not rated");
		}

	}

	/** The question was rated again since: that rating has to be taken back first. */
	static final class RatedSince extends AttemptRefused {

		RatedSince() {
			super("question rated since");
		}

	}

}
