package dev.studyhall.gateway.routing;

import java.time.Duration;

import reactor.core.publisher.Mono;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.web.server.ServerWebExchange;

/**
 * Names the failure of an answer that broke off before any of it was passed on. Later
 * than that the connection has to end, so that nobody takes the half for the whole.
 */
final class AnswerFilter implements GatewayFilter {

	private final Duration retryAfter;

	AnswerFilter(Duration retryAfter) {
		this.retryAfter = retryAfter;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
		return chain.filter(exchange)
			.onErrorMap((_) -> !exchange.getResponse().isCommitted(),
					(failure) -> Failures.name(failure, this.retryAfter));
	}

}
