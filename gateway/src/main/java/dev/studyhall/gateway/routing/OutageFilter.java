package dev.studyhall.gateway.routing;

import reactor.core.publisher.Mono;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;

/** Stands between a request and a service that may be out. */
final class OutageFilter implements GatewayFilter {

	private final OutageGuard guard;

	OutageFilter(OutageGuard guard) {
		this.guard = guard;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
		return this.guard.around(chain.filter(exchange),
				(failure) -> isHarmless(exchange) ? again(exchange, chain) : Mono.error(failure));
	}

	/** Nothing is sent twice that could have an effect twice. */
	private static boolean isHarmless(ServerWebExchange exchange) {
		HttpMethod method = exchange.getRequest().getMethod();
		return method == HttpMethod.GET || method == HttpMethod.HEAD;
	}

	private static Mono<Void> again(ServerWebExchange exchange, GatewayFilterChain chain) {
		ServerWebExchangeUtils.reset(exchange);
		return chain.filter(exchange);
	}

}
