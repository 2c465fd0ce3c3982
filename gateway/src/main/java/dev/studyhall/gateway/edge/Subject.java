package dev.studyhall.gateway.edge;

import org.jspecify.annotations.Nullable;

import org.springframework.web.server.ServerWebExchange;

/** The subject of a request's token, once it has been verified. */
public final class Subject {

	private static final String ATTRIBUTE = Subject.class.getName();

	private Subject() {
	}

	/** The subject, or null for an anonymous request. */
	public static @Nullable String of(ServerWebExchange exchange) {
		return exchange.getAttribute(ATTRIBUTE);
	}

	/** Notes the subject of a token that holds. */
	public static void remember(ServerWebExchange exchange, String subject) {
		exchange.getAttributes().put(ATTRIBUTE, subject);
	}

}
