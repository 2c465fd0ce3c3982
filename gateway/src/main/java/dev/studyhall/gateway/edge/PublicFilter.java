package dev.studyhall.gateway.edge;

import reactor.core.publisher.Mono;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;

/**
 * A filter of the public port alone. It is deliberately no
 * {@link org.springframework.web.server.WebFilter}: beans of that type guard the
 * management port too, where no client is limited and no token is asked for.
 */
public interface PublicFilter {

	/** Before everything else: what it does must hold for refused requests as well. */
	int EDGE = 0;

	/** What an answer is, before anybody writes it. */
	int PAGES = 50;

	/** Before tokens: a browser asks for leave without one. */
	int ORIGINS = 100;

	/** Who is calling. */
	int TOKENS = 200;

	/** Who is calling without saying so: the session of a browser. */
	int SESSIONS = 220;

	/**
	 * What is answered from memory: before the limits, for it costs no more than a
	 * refusal.
	 */
	int MEMORY = 250;

	/** How often. */
	int RATE_LIMIT = 300;

	/** What is read for several clients, and remembered. */
	int SHARED_READS = 400;

	/** Lets the request pass, or signals a refusal. */
	Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain);

}
