package dev.studyhall.kit.web;

import org.springframework.http.HttpStatus;

/** A call that needs a token came without one. */
public final class UnauthenticatedException extends RequestRefused {

	public UnauthenticatedException() {
		super(Problem
			.of("unauthenticated", HttpStatus.UNAUTHORIZED, "Authentication required",
					"This call needs a bearer token.")
			.withHeader("WWW-Authenticate", "Bearer"));
	}

}
