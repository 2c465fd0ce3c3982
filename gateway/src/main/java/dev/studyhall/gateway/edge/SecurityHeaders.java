package dev.studyhall.gateway.edge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpHeaders;

/** The headers that keep a browser from making more of an answer than it is. */
public final class SecurityHeaders {

	/** Set by the gateway alone: what a service says under these names is dropped. */
	public static final List<String> NAMES = List.of("X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy",
			"Content-Security-Policy", "Content-Security-Policy-Report-Only", "Cross-Origin-Resource-Policy",
			"Cross-Origin-Opener-Policy", "Permissions-Policy", "Strict-Transport-Security", "X-Request-Id");

	/** An answer of the API is data: nothing in it may be run, loaded or framed. */
	private static final String DATA_ONLY = "default-src 'none'; frame-ancestors 'none'";

	private static final Map<String, String> ALWAYS = Map.of("X-Content-Type-Options", "nosniff", "X-Frame-Options",
			"DENY", "Referrer-Policy", "no-referrer", "Content-Security-Policy", DATA_ONLY,
			"Cross-Origin-Resource-Policy", "same-origin");

	/**
	 * A page may use what comes from here, and nothing that stands inside of it. A form
	 * tells its origin: without a referrer it would say that it has none.
	 */
	private static final Map<String, String> PAGES = Map.of("Referrer-Policy", "same-origin",
			"Cross-Origin-Opener-Policy", "same-origin", "Permissions-Policy",
			"accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
					+ "magnetometer=(), microphone=(), midi=(), payment=(), usb=(), xr-spatial-tracking=()");

	private static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
			+ "form-action %s; base-uri 'none'; frame-ancestors 'none'";

	private SecurityHeaders() {
	}

	/**
	 * The headers of a page.
	 * @param formTargets origins that a form's answer may lead to besides our own
	 */
	public static Map<String, String> forPages(List<String> formTargets) {
		Map<String, String> headers = new HashMap<>(PAGES);
		List<String> targets = new ArrayList<>(List.of("'self'"));
		targets.addAll(formTargets);
		headers.put("Content-Security-Policy", PAGE_POLICY.formatted(String.join(" ", targets)));
		return Map.copyOf(headers);
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
