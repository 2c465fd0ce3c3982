package dev.studyhall.gateway.session;

/** Signals that the provider gives no more tokens for a log-in: the session is over. */
public final class GrantEndedException extends RuntimeException {

	public GrantEndedException() {
		super("grant ended", null, false, false);
	}

}
