package dev.studyhall.gateway.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** Answers a failed request with its problem document. */
public final class ProblemAnswers {

	private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);

	private static final String API = "/api/";

	private ProblemAnswers() {
	}

	/**
	 * Writes the document, if nothing has been written yet; otherwise the failure goes on
	 * and the connection ends, which is all that can still be said.
	 */
	public static Mono<Void> answer(ServerWebExchange exchange, Throwable failure) {
		if (exchange.getResponse().isCommitted()) {
			return Mono.error(failure);
		}
		if (AbortedException.isConnectionReset(failure)) {
			return Mono.empty(); // the client hung up: nobody is left to answer
		}
		note(failure, exchange.getRequest().getURI().getRawPath());
		return write(exchange, Problems.of(failure));
	}

	private static void note(Throwable failure, String path) {
		switch (failure) {
			case Refusal.BrokenAnswer broken ->
				log.warn("event=broken-answer path={} cause={}", path, broken.getMessage());
			case Refusal _, ResponseStatusException _ -> {
				// the access log tells of it
			}
			default -> log.error("event=unexpected-failure path={}", path, failure);
		}
	}

	/** Answers of the API are data, whoever looks at them. */
	private static boolean isForPeople(ServerHttpRequest request) {
		return !request.getURI().getRawPath().startsWith(API) && PagePreference.of(request);
	}

	/**
	 * Writes the document, or a page that says the same to whoever would rather have
	 * that.
	 */
	public static Mono<Void> write(ServerWebExchange exchange, Problem problem) {
		ServerHttpResponse response = exchange.getResponse();
		boolean page = isForPeople(exchange.getRequest());
		byte[] document = page ? ProblemPage.of(problem) : problem.document();
		response.setStatusCode(problem.status());
		HttpHeaders headers = response.getHeaders();
		headers.set(HttpHeaders.CONTENT_TYPE, page ? ProblemPage.MEDIA_TYPE : Problem.MEDIA_TYPE);
		if (page) {
			headers.set("Content-Security-Policy", ProblemPage.POLICY);
		}
		headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
		headers.setContentLength(document.length);
		problem.headers().forEach(headers::set);
		if (exchange.getRequest().getMethod() == HttpMethod.HEAD) {
			return response.setComplete();
		}
		return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(document)));
	}

}
