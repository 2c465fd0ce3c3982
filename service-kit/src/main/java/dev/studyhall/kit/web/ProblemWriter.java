package dev.studyhall.kit.web;

import java.nio.charset.StandardCharsets;

import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;

/** Ends each failed exchange with a problem document. */
public final class ProblemWriter implements WebExceptionHandler {

	private final Problems problems;

	private final JsonMapper json;

	public ProblemWriter(Problems problems, JsonMapper json) {
		this.problems = problems;
		this.json = json;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
		if (exchange.getResponse().isCommitted()) {
			return Mono.error(failure);
		}
		return write(exchange, problems.of(failure));
	}

	/** Writes the document as the exchange's answer. */
	public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
		ServerHttpResponse response = exchange.getResponse();
		response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
		response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		response.getHeaders().setCacheControl("no-store");
		problem.headers().forEach(response.getHeaders()::set);
		byte[] document = json.writeValueAsString(problem.toDocument(exchange.getRequest().getPath().value()))
			.getBytes(StandardCharsets.UTF_8);
		response.getHeaders().setContentLength(document.length);
		return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(document)));
	}

}
