package dev.studyhall.local.launcher.platform;

/** Tells in plain words why the platform does not run, and what to do about it. */
public final class PlatformException extends RuntimeException {

	PlatformException(String message) {
		super(message);
	}

	PlatformException(String message, Throwable cause) {
		super(message, cause);
	}

}
