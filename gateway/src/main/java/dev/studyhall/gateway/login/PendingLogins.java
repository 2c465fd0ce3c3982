package dev.studyhall.gateway.login;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

import dev.studyhall.gateway.edge.Caller;
import dev.studyhall.gateway.session.SealingKeys;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * Log-ins under way, each in a cookie of the browser that began it: encrypted, for its
 * own state alone, for ten minutes. Several tabs do not disturb each other, any gateway
 * takes up what another has begun, and nobody can bring in a log-in from elsewhere.
 */
final class PendingLogins {

	private static final Duration LIFETIME = Duration.ofMinutes(10);

	private static final String NAME = "studyhall-login-";

	private static final int NAMED_BY = 12;

	/**
	 * Beyond that all are forgotten: nobody logs in in so many tabs, and headers have a
	 * limit.
	 */
	private static final int MAX = 6;

	private static final Pattern STATE = Pattern.compile("[A-Za-z0-9_-]{43}");

	private final JsonMapper mapper = JsonMapper.builder().build();

	private final SealingKeys keys;

	private final InstantSource clock;

	PendingLogins(SealingKeys keys, InstantSource clock) {
		this.keys = keys;
		this.clock = clock;
	}

	/** Has the browser keep a log-in that is known by its state. */
	void keep(ServerWebExchange exchange, String state, String nonce, String verifier, String returnPath) {
		List<String> others = exchange.getRequest()
			.getCookies()
			.keySet()
			.stream()
			.filter((name) -> name.startsWith(prefix(exchange)))
			.toList();
		if (others.size() >= MAX) {
			others.forEach((name) -> set(exchange, name, "", Duration.ZERO));
		}
		PendingLogin login = new PendingLogin(nonce, verifier, returnPath, this.clock.instant().plus(LIFETIME));
		byte[] sealed = this.keys.seal(this.mapper.writeValueAsBytes(login), purposeOf(state));
		String value = this.keys.currentId() + '.' + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
		set(exchange, nameOf(exchange, state), value, LIFETIME);
	}

	/**
	 * The log-in with that state, which this browser has no more; null if there is none.
	 */
	@Nullable PendingLogin take(ServerWebExchange exchange, @Nullable String state) {
		if (state == null || !STATE.matcher(state).matches()) {
			return null;
		}
		String name = nameOf(exchange, state);
		HttpCookie cookie = exchange.getRequest().getCookies().getFirst(name);
		if (cookie == null) {
			return null;
		}
		set(exchange, name, "", Duration.ZERO);
		PendingLogin login = read(cookie.getValue(), state);
		return (login != null && login.ends().isAfter(this.clock.instant())) ? login : null;
	}

	private @Nullable PendingLogin read(String value, String state) {
		int dot = value.indexOf('.');
		if (dot < 0) {
			return null;
		}
		try {
			byte[] sealed = Base64.getUrlDecoder().decode(value.substring(dot + 1));
			byte[] plain = this.keys.open(value.substring(0, dot), sealed, purposeOf(state));
			return (plain != null) ? this.mapper.readValue(plain, PendingLogin.class) : null;
		}
		catch (IllegalArgumentException unreadable) {
			return null;
		}
	}

	private static void set(ServerWebExchange exchange, String name, String value, Duration lifetime) {
		exchange.getResponse()
			.addCookie(ResponseCookie.from(name, value)
				.httpOnly(true)
				.secure(Caller.of(exchange).secure())
				.sameSite("Lax")
				.path("/")
				.maxAge(lifetime)
				.build());
	}

	private static String nameOf(ServerWebExchange exchange, String state) {
		return prefix(exchange) + state.substring(0, NAMED_BY);
	}

	private static String prefix(ServerWebExchange exchange) {
		return Caller.of(exchange).secure() ? "__Host-" + NAME : NAME;
	}

	private static byte[] purposeOf(String state) {
		return ("log-in " + state).getBytes(StandardCharsets.US_ASCII);
	}

}
