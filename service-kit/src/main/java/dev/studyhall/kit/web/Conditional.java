package dev.studyhall.kit.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/** Conditional requests (RFC 9110, section 13). Entity tags are given without quotes. */
public final class Conditional {

	private Conditional() {
	}

	/**
	 * Whether {@code If-None-Match} names the tag, compared weakly: to a question the
	 * answer is 304.
	 */
	public static boolean notModified(ServerWebExchange exchange, String etag) {
		return names(exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.IF_NONE_MATCH), etag, true);
	}

	/**
	 * Holds the preconditions of a change against the tag of what is there:
	 * {@code If-Match}, compared strongly, and {@code If-None-Match}, by which a client
	 * says that it means to make something new.
	 * @param etag null where nothing is there, which fulfils no {@code If-Match}
	 * @throws PreconditionFailedException if one of them does not hold
	 */
	public static void requireMatch(ServerWebExchange exchange, @Nullable String etag) {
		List<String> wanted = exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.IF_MATCH);
		boolean asWanted = wanted.isEmpty() || (etag != null && names(wanted, etag, false));
		if (!asWanted || (etag != null && notModified(exchange, etag))) {
			throw new PreconditionFailedException();
		}
	}

	/** The tag as a header has it: in quotes. */
	public static String quote(String etag) {
		return '"' + etag + '"';
	}

	private static boolean names(List<String> headers, String etag, boolean weakly) {
		return headers.stream()
			.flatMap((header) -> ETag.parse(header).stream())
			.anyMatch((tag) -> tag.isWildcard() || tag.tag().equals(etag) && (weakly || !tag.weak()));
	}

}
