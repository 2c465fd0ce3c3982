package dev.studyhall.gateway.session;

import reactor.core.publisher.Mono;

/** Gets new tokens for old ones. */
public interface Renewal {

	/**
	 * The same person's new tokens. Signals {@link GrantEndedException} if the provider
	 * gives no more, or {@link dev.studyhall.gateway.problem.Refusal.SessionsUnavailable}
	 * if it cannot be asked.
	 */
	Mono<Grant> renew(Grant grant);

}
