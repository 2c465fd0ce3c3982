package dev.studyhall.gateway.edge;

import java.util.Set;

import dev.studyhall.gateway.problem.ProblemAnswers;
import dev.studyhall.gateway.problem.Refusal;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;

/**
 * Gives each request its id, each answer its security headers, each failure its problem
 * document, and each pair of them a line in the access log.
 */
@Component
@Order(PublicFilter.EDGE)
class EdgeFilter implements PublicFilter {

	private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST,
			HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE, HttpMethod.OPTIONS);

	private final Callers callers;

	private final AccessLog accessLog;

	EdgeFilter(Callers callers, AccessLog accessLog) {
		this.callers = callers;
		this.accessLog = accessLog;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		long started = System.nanoTime();
		Caller caller = this.callers.identify(exchange);
		SecurityHeaders.addTo(exchange.getResponse().getHeaders(), caller);
		return passOn(exchange, chain).onErrorResume((failure) -> ProblemAnswers.answer(exchange, failure))
			.doFinally((signal) -> this.accessLog.write(exchange, caller, started, signal));
	}

	private static Mono<Void> passOn(ServerWebExchange exchange, WebFilterChain chain) {
		if (!METHODS.contains(exchange.getRequest().getMethod())) {
			return Mono.error(new Refusal.UnknownMethod(METHODS));
		}
		return chain.filter(exchange);
	}

}
