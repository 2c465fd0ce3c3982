package dev.studyhall.gateway.routing;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import dev.studyhall.gateway.backend.Backend;
import dev.studyhall.gateway.problem.Refusal;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * One circuit breaker for each service, so that the outage of one leaves the others
 * alone.
 */
@Component
class Outages implements MeterBinder {

	private static final Logger log = LoggerFactory.getLogger(Outages.class);

	private final OutageProperties properties;

	private final CircuitBreakerRegistry breakers;

	private final Map<Backend, OutageGuard> guards = new EnumMap<>(Backend.class);

	Outages(OutageProperties properties) {
		this.properties = properties;
		this.breakers = CircuitBreakerRegistry.of(configuration(properties));
		for (Backend backend : Backend.values()) {
			CircuitBreaker breaker = this.breakers.circuitBreaker(backend.id());
			breaker.getEventPublisher().onStateTransition(Outages::note);
			this.guards.put(backend, new OutageGuard(breaker, properties.openFor()));
		}
	}

	/** What every call to a service goes through. */
	OutageGuard guardOf(Backend backend) {
		return Objects.requireNonNull(this.guards.get(backend));
	}

	/** After what time it may make sense to ask a service again. */
	Duration retryAfter() {
		return this.properties.openFor();
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(this.breakers).bindTo(meters);
	}

	private static CircuitBreakerConfig configuration(OutageProperties properties) {
		return CircuitBreakerConfig.custom()
			.slidingWindowType(SlidingWindowType.COUNT_BASED)
			.slidingWindowSize(properties.window())
			.minimumNumberOfCalls(properties.minimum())
			.failureRateThreshold(properties.failurePercent())
			.waitDurationInOpenState(properties.openFor())
			.permittedNumberOfCallsInHalfOpenState(properties.trials())
			.recordException(Outages::isOutage)
			.ignoreException((failure) -> !isOutage(failure))
			.writableStackTraceEnabled(false)
			.build();
	}

	private static boolean isOutage(Throwable failure) {
		return failure instanceof Refusal.ServiceUnavailable || failure instanceof Refusal.ServiceTooSlow;
	}

	private static void note(CircuitBreakerOnStateTransitionEvent event) {
		log.warn("event=circuit-changed service={} from={} to={}", event.getCircuitBreakerName(),
				event.getStateTransition().getFromState(), event.getStateTransition().getToState());
	}

}
