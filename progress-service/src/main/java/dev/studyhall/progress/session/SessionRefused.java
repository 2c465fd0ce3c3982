package dev.studyhall.progress.session;

/** A session that cannot be begun. */
abstract sealed class SessionRefused extends RuntimeException {

	private SessionRefused(String message) {
		super(message, null, false, false);
	}

	/** No question is of the kind that is asked for. */
	static final class NothingToDo extends SessionRefused {

		NothingToDo() {
			super("nothing to do");
		}

	}

}
