package dev.studyhall.local.launcher.process;

/** Tells in one sentence why a process could not be started. */
public final class ProcessException extends RuntimeException {

	ProcessException(String message) {
		super(message);
	}

	ProcessException(String message, Throwable cause) {
		super(message, cause);
	}

}
