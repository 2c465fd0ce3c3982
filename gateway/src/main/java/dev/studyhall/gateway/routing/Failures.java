package dev.studyhall.gateway.routing;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

import dev.studyhall.gateway.problem.Refusal;
import io.netty.handler.timeout.ReadTimeoutException;
import reactor.netty.channel.AbortedException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Gives the failures of a call to a service the names that problems are made of. */
final class Failures {

	private Failures() {
	}

	static Throwable name(Throwable failure, Duration retryAfter) {
		return switch (failure) {
			case Refusal refusal -> refusal;
			case PoolAcquireTimeoutException _ -> new Refusal.ServiceBusy();
			case PoolAcquirePendingLimitException _ -> new Refusal.ServiceBusy();
			case ReadTimeoutException _ -> new Refusal.ServiceTooSlow();
			case TimeoutException _ -> new Refusal.ServiceTooSlow();
			case ResponseStatusException late when late.getStatusCode() == HttpStatus.GATEWAY_TIMEOUT ->
				new Refusal.ServiceTooSlow();
			case IOException _ -> new Refusal.ServiceUnavailable(retryAfter);
			case AbortedException _ -> new Refusal.ServiceUnavailable(retryAfter);
			case RuntimeException unreadable -> new Refusal.BrokenAnswer(unreadable);
			default -> failure;
		};
	}

}
