package dev.studyhall.gateway.routing;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import dev.studyhall.gateway.edge.SecurityHeaders;
import dev.studyhall.gateway.edge.Visitor;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The headers of a service's answer that reach the client: all but those of the
 * connection to the service, those that name its software, and those the gateway sets.
 * What was made for a visitor is for nobody else; what never changes is for all.
 */
@Component
class OutwardHeaders implements HttpHeadersFilter {

	private static final List<String> KEPT_BACK = List.of(HttpHeaders.CONNECTION, "Keep-Alive", "Proxy-Authenticate",
			"Proxy-Connection", HttpHeaders.SERVER, HttpHeaders.TRAILER, HttpHeaders.TRANSFER_ENCODING,
			HttpHeaders.UPGRADE, "X-Powered-By", "RateLimit", "RateLimit-Policy");

	@Override
	public boolean supports(Type type) {
		return type == Type.RESPONSE;
	}

	@Override
	public HttpHeaders filter(HttpHeaders answered, ServerWebExchange exchange) {
		KEPT_BACK.forEach(answered::remove);
		SecurityHeaders.NAMES.forEach(answered::remove);
		if (Destination.of(exchange).area() == Area.PAGES) {
			PageCookies.retainIn(answered);
			varyBySession(answered);
		}
		else {
			answered.remove(HttpHeaders.SET_COOKIE);
		}
		if (Visitor.of(exchange) != null) {
			keepPrivate(answered);
		}
		return answered;
	}

	/** The pages see no session, so they cannot tell that they depend on one. */
	private static void varyBySession(HttpHeaders answered) {
		MediaType type = answered.getContentType();
		if (type != null && type.isCompatibleWith(MediaType.TEXT_HTML)
				&& answered.getVary().stream().noneMatch(HttpHeaders.COOKIE::equalsIgnoreCase)) {
			answered.add(HttpHeaders.VARY, HttpHeaders.COOKIE);
		}
	}

	private static void keepPrivate(HttpHeaders answered) {
		String control = Objects.requireNonNullElse(answered.getCacheControl(), "").toLowerCase(Locale.ROOT);
		if (!control.contains("immutable") && !control.contains("private") && !control.contains("no-store")) {
			answered.setCacheControl("private, no-cache");
		}
	}

}
