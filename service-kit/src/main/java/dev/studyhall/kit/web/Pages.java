package dev.studyhall.kit.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** Answers with a page. */
public final class Pages {

	private Pages() {
	}

	/**
	 * The page as {@code {items, next}}, with {@code Link: rel="next"} (RFC 8288) if
	 * there is more.
	 */
	public static <T> ResponseEntity<Page<T>> respond(ServerWebExchange exchange, Page<T> page) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
		String next = page.next();
		if (next != null) {
			answer.header(HttpHeaders.LINK, next(exchange, next));
		}
		return answer.body(page);
	}

	/** The value of {@code Link} that leads to the page after this one. */
	public static String next(ServerWebExchange exchange, String cursor) {
		String address = UriComponentsBuilder.newInstance()
			.path(exchange.getRequest().getPath().value())
			.query(exchange.getRequest().getURI().getRawQuery())
			.replaceQueryParam("cursor", cursor)
			.build(true)
			.toUriString();
		return "<%s>; rel=\"next\"".formatted(address);
	}

}
