package dev.studyhall.bookmark.marking;

import dev.studyhall.kit.web.Conditional;
import dev.studyhall.kit.web.PreconditionFailedException;

import org.springframework.web.server.ServerWebExchange;

/**
 * What a request asks of the bookmark that is there, in {@code If-Match} and
 * {@code If-None-Match}.
 */
@FunctionalInterface
interface Precondition {

	/**
	 * Hands on what was found, if the request was made for that state. No bookmark
	 * fulfils no {@code If-Match}.
	 * @throws PreconditionFailedException if it was made for another state
	 */
	Found check(Found found);

	static Precondition of(ServerWebExchange exchange) {
		return (found) -> {
			Bookmark bookmark = found.bookmark();
			Conditional.requireMatch(exchange, (bookmark != null) ? bookmark.tag() : null);
			return found;
		};
	}

}
