package dev.studyhall.gateway.login;

import java.net.URI;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;

/** Answers that lead a browser elsewhere, and are nobody else's. */
final class Redirects {

	private Redirects() {
	}

	static Mono<Void> to(URI address, ServerWebExchange exchange) {
		ServerHttpResponse response = exchange.getResponse();
		response.setStatusCode(HttpStatus.SEE_OTHER);
		response.getHeaders().setLocation(address);
		response.getHeaders().setCacheControl("no-store");
		return response.setComplete();
	}

}
