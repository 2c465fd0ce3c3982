package dev.studyhall.gateway.ratelimit;

import java.time.Duration;

import dev.studyhall.gateway.edge.Caller;
import dev.studyhall.gateway.problem.Refusal;
import io.github.bucket4j.ConsumptionProbe;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Counts the invalid tokens and made-up sessions of a client address. A valid token is
 * never held against the address it comes from.
 */
@Component
public final class ForgeryLimit {

	private final boolean enabled;

	private final Buckets forgeries;

	ForgeryLimit(RateLimitProperties properties) {
		this.enabled = properties.enabled();
		this.forgeries = new Buckets("forgery", properties.forgery(), properties.tracked());
	}

	/**
	 * What a client is told that has sent too many already; null as long as it has not.
	 */
	public @Nullable Refusal refusalOf(ServerWebExchange exchange) {
		if (!this.enabled) {
			return null;
		}
		Duration wait = this.forgeries.waitOf(Caller.of(exchange).network());
		return wait.isZero() ? null : new Refusal.TooManyRequests(wait);
	}

	/** Counts a session id that there is no session for. */
	public void count(ServerWebExchange exchange) {
		if (this.enabled) {
			this.forgeries.take(Caller.of(exchange).network());
		}
	}

	/**
	 * What an invalid token is answered with: itself, or that there have been too many.
	 */
	public Refusal countedAs(Refusal invalid, ServerWebExchange exchange) {
		if (!this.enabled) {
			return invalid;
		}
		ConsumptionProbe probe = this.forgeries.take(Caller.of(exchange).network());
		return probe.isConsumed() ? invalid
				: new Refusal.TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
	}

}
