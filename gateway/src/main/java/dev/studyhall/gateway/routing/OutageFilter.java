package dev.studyhall.gateway.routing;

import java.time.Duration;

import dev.studyhall.gateway.problem.Refusal;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.client.PrematureCloseException;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;

/**
 * Stands between a request and a service that may be out: asks nothing of one that is
 * known to be, tries a harmless request again on a connection that broke, and names every
 * failure.
 */
final class OutageFilter implements GatewayFilter {

	private final CircuitBreakerOperator<Void> breaker;

	private final Duration openFor;

	OutageFilter(CircuitBreaker breaker, Duration openFor) {
		this.breaker = CircuitBreakerOperator.of(breaker);
		this.openFor = openFor;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
		return chain.filter(exchange)
			.onErrorResume((failure) -> isWorthAnotherTry(exchange, failure), (_) -> again(exchange, chain))
			.onErrorMap((failure) -> Failures.name(failure, this.openFor))
			.transform(this.breaker)
			.onErrorMap(CallNotPermittedException.class, (_) -> new Refusal.ServiceUnavailable(this.openFor));
	}

	/**
	 * A kept connection that the service closed just then breaks before an answer.
	 * Nothing is sent twice that could have an effect twice.
	 */
	private static boolean isWorthAnotherTry(ServerWebExchange exchange, Throwable failure) {
		HttpMethod method = exchange.getRequest().getMethod();
		boolean harmless = method == HttpMethod.GET || method == HttpMethod.HEAD;
		return harmless && (failure instanceof PrematureCloseException || AbortedException.isConnectionReset(failure));
	}

	private static Mono<Void> again(ServerWebExchange exchange, GatewayFilterChain chain) {
		ServerWebExchangeUtils.reset(exchange);
		return chain.filter(exchange);
	}

}
