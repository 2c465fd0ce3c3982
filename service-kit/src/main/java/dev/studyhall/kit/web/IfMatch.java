package dev.studyhall.kit.web;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * The state for which a change was made, as {@code If-Match} names it: to be checked when
 * what is to be changed is locked.
 */
public final class IfMatch {

	private final ServerWebExchange exchange;

	private IfMatch(ServerWebExchange exchange) {
		this.exchange = exchange;
	}

	/**
	 * Takes it from a request that must have one.
	 * @throws PreconditionRequiredException if it has none
	 */
	public static IfMatch require(ServerWebExchange exchange) {
		if (exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.IF_MATCH).isEmpty()) {
			throw new PreconditionRequiredException();
		}
		return new IfMatch(exchange);
	}

	/**
	 * Holds it against the tag of what is there.
	 * @throws PreconditionFailedException if the change was made for another state
	 */
	public void check(String etag) {
		Conditional.requireMatch(exchange, etag);
	}

}
