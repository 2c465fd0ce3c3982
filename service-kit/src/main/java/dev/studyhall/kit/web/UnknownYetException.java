package dev.studyhall.kit.web;

import org.springframework.http.HttpStatus;

/** A write that names something this service has not heard of; it may be on its way. */
public final class UnknownYetException extends RequestRefused {

	public UnknownYetException() {
		super(Problem.of("not-found", HttpStatus.NOT_FOUND, "Not found", "There is nothing at this address.")
			.withHeader("Retry-After", "1"));
	}

}
