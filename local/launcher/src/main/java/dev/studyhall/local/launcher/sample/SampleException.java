package dev.studyhall.local.launcher.sample;

/** Tells why the sample content did not come in. */
public final class SampleException extends RuntimeException {

	SampleException(String message) {
		super(message);
	}

	SampleException(String message, Throwable cause) {
		super(message, cause);
	}

}
