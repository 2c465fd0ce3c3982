package dev.studyhall.kit.web;

import java.util.stream.Collectors;

import dev.studyhall.kit.database.DatabaseFaults;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.http.HttpStatus;

/**
 * Says what is wrong with a JSON body, where, and nothing of the classes it was read
 * into.
 */
final class JsonFaults {

	private JsonFaults() {
	}

	/** The problem document for a body that could not be read. */
	static Problem toProblem(Throwable failure) {
		return DatabaseFaults.find(failure, JacksonException.class)
			.map(JsonFaults::describe)
			.orElseGet(() -> problem("The body could not be read."));
	}

	private static Problem describe(JacksonException failure) {
		return switch (failure) {
			case UnrecognizedPropertyException unknown ->
				problem("There is no such field.").withField("field", path(unknown));
			case InvalidNullException none -> problem("A value is required.").withField("field", path(none));
			case InvalidFormatException format -> problem("Not a valid value.").withField("field", path(format));
			case MismatchedInputException type -> withPath(problem("Not of the expected type."), type);
			case DatabindException other -> withPath(problem("Not a valid value."), other);
			case StreamReadException syntax -> at(problem("Not well-formed JSON."), syntax);
			default -> problem("The body could not be read.");
		};
	}

	private static Problem withPath(Problem problem, DatabindException failure) {
		String path = path(failure);
		return path.isEmpty() ? problem : problem.withField("field", path);
	}

	private static Problem at(Problem problem, JacksonException failure) {
		return (failure.getLocation() != null) ? problem.withField("line", failure.getLocation().getLineNr())
			.withField("column", failure.getLocation().getColumnNr()) : problem;
	}

	private static String path(DatabindException failure) {
		return failure.getPath()
			.stream()
			.map((step) -> (step.getPropertyName() != null) ? step.getPropertyName() : "[" + step.getIndex() + "]")
			.collect(Collectors.joining("."))
			.replace(".[", "[");
	}

	private static Problem problem(String detail) {
		return Problem.of("invalid-request", HttpStatus.BAD_REQUEST, "Invalid request", detail);
	}

}
