package dev.studyhall.kit.web;

import org.springframework.http.HttpStatus;

/** A member without the role that the call asks for. */
public final class ForbiddenException extends RequestRefused {

	public ForbiddenException() {
		super(Problem.of("forbidden", HttpStatus.FORBIDDEN, "Forbidden",
				"Your roles do not include the one that this call asks for."));
	}

}
