package dev.studyhall.kit.web;

import org.springframework.http.HttpStatus;

/** The idempotency key was used before, for another request. */
public final class IdempotencyKeyReusedException extends RequestRefused {

	public IdempotencyKeyReusedException() {
		super(Problem.of("idempotency-key-reused", HttpStatus.UNPROCESSABLE_ENTITY, "Idempotency key reused",
				"This Idempotency-Key was used before with a different request."));
	}

}
