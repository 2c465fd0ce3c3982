package dev.studyhall.gateway.cache;

import java.util.List;

import dev.studyhall.gateway.edge.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a page for anybody depends on besides its address. Cookies are not among it: who
 * shows one is asked for apart.
 *
 * @param languages as the client lists them; empty if it does not
 * @param host where the client believes to be: pages name their own address
 * @param secure whether the client speaks TLS, for the same reason
 */
record Wishes(String languages, String host, boolean secure) {

	/** Longer lists are rare, and would only fill the memory. */
	private static final int MAX_LANGUAGES = 100;

	/** The wishes of a request; null if they are too peculiar to be anybody else's. */
	static @Nullable Wishes of(ServerWebExchange exchange) {
		HttpHeaders headers = exchange.getRequest().getHeaders();
		List<String> languages = headers.getOrEmpty(HttpHeaders.ACCEPT_LANGUAGE);
		String first = languages.isEmpty() ? "" : languages.getFirst();
		if (languages.size() > 1 || first.length() > MAX_LANGUAGES || !headers.containsHeader(HttpHeaders.HOST)) {
			return null;
		}
		Caller caller = Caller.of(exchange);
		return new Wishes(first, caller.host(), caller.secure());
	}

	void addTo(HttpHeaders asked) {
		asked.set(HttpHeaders.HOST, this.host);
		if (!this.languages.isEmpty()) {
			asked.set(HttpHeaders.ACCEPT_LANGUAGE, this.languages);
		}
	}

}
