package dev.studyhall.web.api;

/** A service does not answer, or says that it cannot just now. It will heal. */
public final class ServiceAway extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ServiceAway(String message, Throwable cause) {
		super(message, cause, false, false);
	}

}
