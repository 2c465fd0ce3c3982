package dev.studyhall.kit.web;

import org.springframework.http.HttpStatus;

/** The entity moved on since the caller read it (RFC 9110, 13.1.1). */
public final class PreconditionFailedException extends RequestRefused {

	public PreconditionFailedException() {
		super(Problem.of("precondition-failed", HttpStatus.PRECONDITION_FAILED, "Precondition failed",
				"It was changed by somebody else: read it again, then repeat the change."));
	}

}
