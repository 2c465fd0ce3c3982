package dev.studyhall.kit.web;

import org.springframework.http.HttpStatus;

/**
 * Nothing there, or nothing for this caller: one answer for an unknown tenant, a foreign
 * tenant and an unknown id.
 */
public final class NotFoundException extends RequestRefused {

	public NotFoundException() {
		super(Problem.of("not-found", HttpStatus.NOT_FOUND, "Not found", "There is nothing at this address."));
	}

}
