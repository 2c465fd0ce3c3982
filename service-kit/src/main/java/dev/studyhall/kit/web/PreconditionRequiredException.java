package dev.studyhall.kit.web;

import org.springframework.http.HttpStatus;

/** A change without word of what it changes (RFC 6585, section 3). */
public final class PreconditionRequiredException extends RequestRefused {

	public PreconditionRequiredException() {
		super(Problem.of("precondition-required", HttpStatus.PRECONDITION_REQUIRED, "Precondition required",
				"Send the ETag of what you read as If-Match, so that nobody else's change is lost."));
	}

}
