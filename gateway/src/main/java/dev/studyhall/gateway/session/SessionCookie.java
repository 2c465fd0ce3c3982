package dev.studyhall.gateway.session;

import java.time.Duration;

import dev.studyhall.gateway.edge.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * The one cookie that a browser is known by. Over TLS it has a name that only this very
 * host can set (RFC 6265bis, 4.1.3.2), and no other is looked at.
 */
public final class SessionCookie {

	private static final String PLAIN = "studyhall";

	private static final String SECURE = "__Host-studyhall";

	private final Duration lifetime;

	SessionCookie(Duration lifetime) {
		this.lifetime = lifetime;
	}

	/** The session id that a request shows, or null. */
	public @Nullable String in(ServerWebExchange exchange) {
		HttpCookie cookie = exchange.getRequest().getCookies().getFirst(nameFor(exchange));
		return (cookie != null && SessionIds.isWellFormed(cookie.getValue())) ? cookie.getValue() : null;
	}

	/** Has the browser show this id from now on. */
	public void give(ServerWebExchange exchange, String id) {
		add(exchange, id, this.lifetime);
	}

	/** Has the browser forget its id. */
	public void take(ServerWebExchange exchange) {
		add(exchange, "", Duration.ZERO);
	}

	private static void add(ServerWebExchange exchange, String value, Duration lifetime) {
		exchange.getResponse()
			.addCookie(ResponseCookie.from(nameFor(exchange), value)
				.httpOnly(true)
				.secure(Caller.of(exchange).secure())
				.sameSite("Lax")
				.path("/")
				.maxAge(lifetime)
				.build());
	}

	private static String nameFor(ServerWebExchange exchange) {
		return Caller.of(exchange).secure() ? SECURE : PLAIN;
	}

}
