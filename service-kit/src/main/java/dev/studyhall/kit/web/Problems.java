package dev.studyhall.kit.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.studyhall.kit.database.DatabaseFaults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.MethodParameter;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ServerErrorException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * From any failure to its problem document. What nobody knows is logged once, and tells
 * nothing.
 */
public final class Problems {

	private static final Logger log = LoggerFactory.getLogger(Problems.class);

	private final List<ProblemMapper> mappers;

	public Problems(List<ProblemMapper> mappers) {
		this.mappers = List.copyOf(mappers);
	}

	/** The problem document of a failure. */
	public Problem of(Throwable failure) {
		if (failure instanceof RequestRefused refused) {
			return refused.problem();
		}
		return mappers.stream()
			.map((mapper) -> mapper.map(failure))
			.flatMap(Optional::stream)
			.findFirst()
			.orElseGet(() -> general(failure));
	}

	private static Problem general(Throwable failure) {
		if (DatabaseFaults.find(failure, DataBufferLimitException.class).isPresent()) {
			return Problem.of("content-too-large", HttpStatus.CONTENT_TOO_LARGE, "Content too large",
					"The body is larger than this call takes.");
		}
		if (failure instanceof WebExchangeBindException invalid) {
			return invalidFields(invalid);
		}
		if (failure instanceof ServerWebInputException input) {
			return invalidInput(input);
		}
		if (failure instanceof DecodingException) {
			return JsonFaults.toProblem(failure);
		}
		if (failure instanceof ErrorResponse response && !(failure instanceof ServerErrorException)
				&& response.getStatusCode().is4xxClientError()) {
			return standard(response);
		}
		if (DatabaseFaults.isTransient(failure) || failure instanceof AuthenticationServiceException) {
			log.warn("event=unavailable cause={}", String.valueOf(failure));
			return Problem
				.of("unavailable", HttpStatus.SERVICE_UNAVAILABLE, "Temporarily unavailable",
						"The service cannot answer right now; try again.")
				.withHeader("Retry-After", "1");
		}
		if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
			log.debug("event=caller-gone cause={}", String.valueOf(failure));
		}
		else {
			log.error("event=unexpected-failure", failure);
		}
		return Problem.of("internal-error", HttpStatus.INTERNAL_SERVER_ERROR, "Internal error",
				"Something went wrong on our side.");
	}

	/**
	 * A body, a parameter, or a part of the address: what is no id there is the address
	 * of nothing.
	 */
	private static Problem invalidInput(ServerWebInputException input) {
		MethodParameter parameter = input.getMethodParameter();
		if (parameter == null || parameter.hasParameterAnnotation(RequestBody.class)) {
			return JsonFaults.toProblem(input);
		}
		return parameter.hasParameterAnnotation(PathVariable.class) ? new NotFoundException().problem()
				: new BadRequestException(Objects.requireNonNullElse(parameter.getParameterName(), "parameter"),
						"Missing, or not a valid value.")
					.problem();
	}

	private static Problem invalidFields(WebExchangeBindException invalid) {
		List<Map<String, String>> errors = invalid.getFieldErrors()
			.stream()
			.map((error) -> Map.of("field", error.getField(), "detail",
					Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid")))
			.toList();
		String fields = errors.stream()
			.map((error) -> error.get("field") + " " + error.get("detail"))
			.collect(Collectors.joining("; "));
		Problem problem = Problem.of("invalid-request", HttpStatus.BAD_REQUEST, "Invalid request", fields)
			.withField("errors", errors);
		return errors.isEmpty() ? problem
				: problem.withField("field", Objects.requireNonNull(errors.getFirst().get("field")));
	}

	private static Problem standard(ErrorResponse response) {
		HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
		String code = (status == HttpStatus.NOT_FOUND) ? "not-found"
				: status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
		Problem problem = (status == HttpStatus.NOT_FOUND) ? new NotFoundException().problem()
				: Problem.of(code, status, status.getReasonPhrase(), status.getReasonPhrase() + ".");
		for (Map.Entry<String, List<String>> header : response.getHeaders().headerSet()) {
			problem = problem.withHeader(header.getKey(), String.join(", ", header.getValue()));
		}
		return problem;
	}

}
