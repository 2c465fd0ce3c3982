package dev.studyhall.gateway.routing;

import java.util.List;

import dev.studyhall.gateway.edge.SecurityHeaders;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The headers of a service's answer that reach the client: all but those of the
 * connection to the service, those that name its software, and those the gateway sets.
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
		return answered;
	}

}
