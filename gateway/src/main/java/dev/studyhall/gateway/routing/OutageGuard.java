package dev.studyhall.gateway.routing;

import java.time.Duration;
import java.util.function.Function;

import dev.studyhall.gateway.problem.Refusal;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.client.PrematureCloseException;

/**
 * Asks nothing of a service that is known to be out, lets a call be tried again whose
 * connection broke, and names every failure.
 */
final class OutageGuard {

	private final CircuitBreaker breaker;

	private final Duration openFor;

	OutageGuard(CircuitBreaker breaker, Duration openFor) {
		this.breaker = breaker;
		this.openFor = openFor;
	}

	/**
	 * The call, guarded. A kept connection that the service closed just then breaks
	 * before an answer: then the second try is asked for.
	 */
	<T> Mono<T> around(Mono<T> call, Function<Throwable, Mono<T>> secondTry) {
		return call.onErrorResume(OutageGuard::isBrokenConnection, secondTry)
			.onErrorMap((failure) -> Failures.name(failure, this.openFor))
			.transform(CircuitBreakerOperator.of(this.breaker))
			.onErrorMap(CallNotPermittedException.class, (_) -> new Refusal.ServiceUnavailable(this.openFor));
	}

	private static boolean isBrokenConnection(Throwable failure) {
		return failure instanceof PrematureCloseException || AbortedException.isConnectionReset(failure);
	}

}
