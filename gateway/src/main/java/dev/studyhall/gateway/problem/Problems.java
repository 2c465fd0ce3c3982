package dev.studyhall.gateway.problem;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;

/** Finds the problem document for whatever went wrong. */
public final class Problems {

	/** No such address. */
	public static final Problem NOT_FOUND = Problem.of("not-found", HttpStatus.NOT_FOUND,
			"There is nothing at this address.");

	/** The message could not be read as HTTP. */
	public static final Problem MALFORMED = Problem
		.of("malformed-request", HttpStatus.BAD_REQUEST, "The request is not well-formed HTTP.")
		.closing();

	/** The request line is longer than 8 KiB. */
	public static final Problem ADDRESS_TOO_LONG = Problem
		.of("address-too-long", HttpStatus.URI_TOO_LONG, "The request line may have 8 KiB.")
		.closing();

	/** The header section is larger than 16 KiB. */
	public static final Problem HEADERS_TOO_LARGE = Problem
		.of("headers-too-large", HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "The header fields may have 16 KiB.")
		.closing();

	/** The client was too slow. */
	public static final Problem TOO_SLOW = Problem
		.of("request-too-slow", HttpStatus.REQUEST_TIMEOUT, "The request did not arrive in time.")
		.closing();

	private static final Problem UNEXPECTED = Problem.of("internal-error", HttpStatus.INTERNAL_SERVER_ERROR,
			"Something went wrong. It has been noted.");

	static final String LOG_IN_FAILED = "log-in-failed";

	private Problems() {
	}

	/** The document for a failure; what is not foreseen is a 500 that tells nothing. */
	public static Problem of(Throwable failure) {
		return switch (failure) {
			case Refusal refusal -> of(refusal);
			case MethodNotAllowedException notAllowed -> methodNotAllowed(notAllowed.getSupportedMethods());
			case ResponseStatusException answer -> of(answer.getStatusCode());
			default -> UNEXPECTED;
		};
	}

	private static Problem of(Refusal refusal) {
		return switch (refusal) {
			case Refusal.MalformedRequest _ -> MALFORMED;
			case Refusal.RequestTooSlow _ -> TOO_SLOW;
			case Refusal.UnknownMethod unknown -> methodNotAllowed(unknown.known());
			case Refusal.UnexpectedBody _ ->
				Problem.of("body-not-expected", HttpStatus.BAD_REQUEST, "A request with this method has no body.")
					.closing();
			case Refusal.BodyTooLarge tooLarge ->
				Problem
					.of("body-too-large", HttpStatus.CONTENT_TOO_LARGE,
							"The body may have " + humanReadable(tooLarge.limit()) + ".")
					.closing();
			case Refusal.EncodedBody _ -> Problem
				.of("content-encoding-unsupported", HttpStatus.UNSUPPORTED_MEDIA_TYPE,
						"Bodies are read as they are: send them without Content-Encoding.")
				.with(HttpHeaders.ACCEPT_ENCODING, "identity")
				.closing();
			case Refusal.InvalidToken _ ->
				Problem.of("invalid-token", HttpStatus.UNAUTHORIZED, "The bearer token is not valid.")
					.with(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
			case Refusal.KeysUnavailable _ ->
				unavailable("identity-unavailable", "Tokens cannot be verified at the moment.", Duration.ofSeconds(2));
			case Refusal.ForeignOrigin _ ->
				Problem.of("origin-not-allowed", HttpStatus.FORBIDDEN, "Pages of this origin may not call here.");
			case Refusal.ForeignSite _ -> Problem.of("foreign-site", HttpStatus.FORBIDDEN,
					"Only pages of this site may do that for somebody who has logged in.");
			case Refusal.LogInFailed _ -> Problem.of(LOG_IN_FAILED, HttpStatus.BAD_REQUEST,
					"This log-in did not come to its end, or is no longer good. Please log in again.");
			case Refusal.SessionsUnavailable _ -> unavailable("sessions-unavailable",
					"Logging in, and what needs it, is not available at the moment.", Duration.ofSeconds(2));
			case Refusal.TooManyRequests tooMany -> Problem
				.of("too-many-requests", HttpStatus.TOO_MANY_REQUESTS, "Too many requests: wait, then try again.")
				.with(HttpHeaders.RETRY_AFTER, seconds(tooMany.retryAfter()));
			case Refusal.ServiceUnavailable unavailable -> unavailable("service-unavailable",
					"This part of the platform is not available at the moment.", unavailable.retryAfter());
			case Refusal.ServiceBusy _ ->
				unavailable("service-busy", "This part of the platform is busy at the moment.", Duration.ofSeconds(1));
			case Refusal.ServiceTooSlow _ -> Problem.of("service-too-slow", HttpStatus.GATEWAY_TIMEOUT,
					"This part of the platform did not answer in time.");
			case Refusal.BrokenAnswer _ -> Problem.of("broken-answer", HttpStatus.BAD_GATEWAY,
					"This part of the platform gave an answer that cannot be read.");
		};
	}

	private static Problem of(HttpStatusCode status) {
		HttpStatus known = HttpStatus.resolve(status.value());
		if (known == HttpStatus.NOT_FOUND) {
			return NOT_FOUND;
		}
		if (known == HttpStatus.GATEWAY_TIMEOUT) {
			return of(new Refusal.ServiceTooSlow());
		}
		if (known == null || known.is5xxServerError()) {
			return UNEXPECTED;
		}
		String code = known.name().toLowerCase(Locale.ROOT).replace('_', '-');
		return Problem.of(code, known, "The request cannot be served as it is.");
	}

	private static Problem methodNotAllowed(Collection<HttpMethod> allowed) {
		return Problem.of("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED, "This address does not know the method.")
			.with(HttpHeaders.ALLOW, allowed.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", ")));
	}

	private static Problem unavailable(String code, String detail, Duration retryAfter) {
		return Problem.of(code, HttpStatus.SERVICE_UNAVAILABLE, detail)
			.with(HttpHeaders.RETRY_AFTER, seconds(retryAfter));
	}

	/** Whole seconds, rounded up, at least one. */
	private static String seconds(Duration duration) {
		return Long.toString(Math.max(1, duration.plusMillis(999).toSeconds()));
	}

	private static String humanReadable(DataSize size) {
		long mebibytes = size.toMegabytes();
		return (mebibytes > 0) ? mebibytes + " MiB" : size.toKilobytes() + " KiB";
	}

}
