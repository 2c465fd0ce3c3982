package dev.studyhall.gateway.session;

import java.util.Set;

import dev.studyhall.gateway.edge.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;

/**
 * Whether a request may be another site's doing, in the name of somebody who has logged
 * in here (Fetch Metadata Request Headers, W3C). Browsers say where a request comes from;
 * one that does not, and names no origin either, is not trusted to change anything.
 */
public final class Sites {

	private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

	/** What a person typed or took from a bookmark comes from no site. */
	private static final Set<String> OWN = Set.of("same-origin", "none");

	private Sites() {
	}

	/** Whether a request that changes something comes from elsewhere, or may do so. */
	public static boolean mayBeForeign(ServerWebExchange exchange) {
		if (SAFE.contains(exchange.getRequest().getMethod())) {
			return false;
		}
		HttpHeaders headers = exchange.getRequest().getHeaders();
		@Nullable String site = headers.getFirst("Sec-Fetch-Site");
		if (site != null) {
			return !OWN.contains(site);
		}
		return !Caller.of(exchange).origin().equals(headers.getOrigin());
	}

}
