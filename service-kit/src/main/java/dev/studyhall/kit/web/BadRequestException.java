package dev.studyhall.kit.web;

import org.springframework.http.HttpStatus;

/** Input that cannot be right, with the field at fault. */
public final class BadRequestException extends RequestRefused {

	/**
	 * The refusal of one field or parameter.
	 * @param field its name or JSON path
	 * @param detail what was expected
	 */
	public BadRequestException(String field, String detail) {
		super(Problem.of("invalid-request", HttpStatus.BAD_REQUEST, "Invalid request", detail)
			.withField("field", field));
	}

}
