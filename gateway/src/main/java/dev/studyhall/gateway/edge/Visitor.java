package dev.studyhall.gateway.edge;

import org.jspecify.annotations.Nullable;

import org.springframework.web.server.ServerWebExchange;

/**
 * Somebody who has logged in, for the time of a request.
 *
 * @param name what to call them, as the provider says
 * @param accessToken what the services are shown for them
 */
public record Visitor(String name, String accessToken) {

	private static final String ATTRIBUTE = Visitor.class.getName();

	/** The visitor of a request, or null if it belongs to no session. */
	public static @Nullable Visitor of(ServerWebExchange exchange) {
		return exchange.getAttribute(ATTRIBUTE);
	}

	/** Notes whose request this is. */
	public void rememberIn(ServerWebExchange exchange) {
		exchange.getAttributes().put(ATTRIBUTE, this);
	}

	@Override
	public String toString() {
		return "Visitor";
	}

}
