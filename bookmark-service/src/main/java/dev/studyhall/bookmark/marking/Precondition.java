package dev.studyhall.bookmark.marking;

import dev.studyhall.kit.web.Conditional;
import dev.studyhall.kit.web.PreconditionFailedException;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/** What a request asks of the bookmark that is there, in {@code If-Match}. */
@FunctionalInterface
interface Precondition {

	/** For a request that asks nothing. */
	Precondition NONE = (found) -> found;

	/**
	 * Hands on what was found, if the request was made for that state. No bookmark
	 * fulfils no {@code If-Match}.
	 * @throws PreconditionFailedException if it was made for another state
	 */
	Found check(Found found);

	static Precondition of(ServerWebExchange exchange) {
		return exchange.getRequest().getHeaders().containsHeader(HttpHeaders.IF_MATCH)
				? (found) -> checkMatch(exchange, found) : NONE;
	}

	private static Found checkMatch(ServerWebExchange exchange, Found found) {
		Bookmark bookmark = found.bookmark();
		if (bookmark == null) {
			throw new PreconditionFailedException();
		}
		Conditional.requireMatch(exchange, bookmark.tag());
		return found;
	}

}
