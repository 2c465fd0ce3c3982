package dev.studyhall.gateway.edge;

import java.util.List;
import java.util.Map;

import org.springframework.http.HttpHeaders;

/** The headers that keep a browser from making more of an answer than it is. */
public final class SecurityHeaders {

	/** Set by the gateway alone: what a service says under these names is dropped. */
	public static final List<String> NAMES = List.of("X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy",
			"Content-Security-Policy", "Cross-Origin-Resource-Policy", "Strict-Transport-Security", "X-Request-Id");

	/** An answer of the API is data: nothing in it may be run, loaded or framed. */
	private static final String DATA_ONLY = "default-src 'none'; frame-ancestors 'none'";

	private static final Map<String, String> ALWAYS = Map.of("X-Content-Type-Options", "nosniff", "X-Frame-Options",
			"DENY", "Referrer-Policy", "no-referrer", "Content-Security-Policy", DATA_ONLY,
			"Cross-Origin-Resource-Policy", "same-origin");

	private SecurityHeaders() {
	}

	/** What goes out even to a client whose request could not be read. */
	public static Map<String, String> forAnyone() {
		return ALWAYS;
	}

	static void addTo(HttpHeaders headers, Caller caller) {
		ALWAYS.forEach(headers::set);
		headers.set("X-Request-Id", caller.requestId());
		if (caller.secure()) {
			headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
		}
	}

}
