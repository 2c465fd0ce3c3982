package dev.studyhall.local.stack;

import org.jspecify.annotations.Nullable;

/** Tells in one sentence why a server could not be started or reached. */
public sealed class StackException extends RuntimeException permits PortTakenException {

	StackException(String message) {
		super(message);
	}

	StackException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
