package dev.studyhall.web.api;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;

/**
 * Calls to one service. Addresses are templates,
 * {@code /api/v1/{tenant}/topics?tag={tag}}, whose values are encoded. Signals
 * {@link Moved} for 301, {@link ServiceRefusal} for answers from 400 to 499 and
 * {@link ServiceAway} where there is none, or one from 500 on.
 */
final class Service {

	private static final int MOVED = 301;

	private static final int NOT_MODIFIED = 304;

	private final WebClient client;

	Service(WebClient client) {
		this.client = client;
	}

	<T> Mono<T> get(Credentials who, Class<T> type, String uri, Object... values) {
		return exchange(request(HttpMethod.GET, who, uri, values), (response) -> response.bodyToMono(type));
	}

	<T> Mono<T> get(Credentials who, ParameterizedTypeReference<T> type, String uri, Object... values) {
		return exchange(request(HttpMethod.GET, who, uri, values), (response) -> response.bodyToMono(type));
	}

	/** The document with its tag. */
	<T> Mono<Versioned<T>> read(Credentials who, Class<T> type, String uri, Object... values) {
		return readIfChanged(who, "", type, uri, values);
	}

	/** The document with its tag, or nothing if the tag is still this one. */
	<T> Mono<Versioned<T>> readIfChanged(Credentials who, String etag, Class<T> type, String uri, Object... values) {
		WebClient.RequestBodySpec request = request(HttpMethod.GET, who, uri, values);
		if (!etag.isEmpty()) {
			request.header(HttpHeaders.IF_NONE_MATCH, etag);
		}
		return exchange(request,
				(response) -> (response.statusCode().value() == NOT_MODIFIED)
						? response.releaseBody().then(Mono.empty())
						: response.bodyToMono(type).map((body) -> new Versioned<>(body, etag(response))));
	}

	/**
	 * Sends what changes something. The answer is empty where the service says no more
	 * than that it is done.
	 * @param headers names and values in turn
	 */
	<T> Mono<T> send(HttpMethod method, Credentials who, @Nullable Object body, String[] headers, Class<T> type,
			String uri, Object... values) {
		WebClient.RequestBodySpec request = request(method, who, uri, values);
		for (int i = 0; i < headers.length; i += 2) {
			request.header(headers[i], headers[i + 1]);
		}
		if (body != null) {
			request.bodyValue(body);
		}
		return exchange(request, (response) -> response.bodyToMono(type));
	}

	private WebClient.RequestBodySpec request(HttpMethod method, Credentials who, String uri, Object... values) {
		WebClient.RequestBodySpec request = this.client.method(method).uri(uri, values);
		String authorization = who.authorization();
		return (authorization != null) ? request.header(HttpHeaders.AUTHORIZATION, authorization) : request;
	}

	private static <T> Mono<T> exchange(WebClient.RequestBodySpec request, Reading<T> reading) {
		return request.exchangeToMono((response) -> read(response, reading))
			.onErrorMap(WebClientRequestException.class, (failure) -> new ServiceAway("no answer", failure))
			.onErrorMap(DecodingException.class, (failure) -> new ServiceAway("unreadable answer", failure));
	}

	private static <T> Mono<T> read(ClientResponse response, Reading<T> reading) {
		HttpStatusCode status = response.statusCode();
		if (status.value() == MOVED) {
			return response.releaseBody().then(Mono.error(() -> new Moved(lastOf(response))));
		}
		return status.isError() ? fail(response, status) : reading.of(response);
	}

	private static <T> Mono<T> fail(ClientResponse response, HttpStatusCode status) {
		return response.bodyToMono(ProblemDocument.class)
			.onErrorReturn(ProblemDocument.NONE)
			.defaultIfEmpty(ProblemDocument.NONE)
			.flatMap((problem) -> {
				ServiceRefusal refusal = new ServiceRefusal(status.value(), problem);
				return Mono
					.error(status.is5xxServerError() ? new ServiceAway(refusal.getMessage() + "", refusal) : refusal);
			});
	}

	private static String etag(ClientResponse response) {
		String etag = response.headers().asHttpHeaders().getETag();
		return (etag != null) ? etag : "";
	}

	/** The last part of the address that it has moved to. */
	private static String lastOf(ClientResponse response) {
		String path = Objects.requireNonNull(response.headers().asHttpHeaders().getLocation()).getPath();
		return path.substring(path.lastIndexOf('/') + 1);
	}

	private interface Reading<T> {

		Mono<T> of(ClientResponse response);

	}

}
