package dev.studyhall.gateway.cache;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import dev.studyhall.gateway.routing.Area;
import dev.studyhall.gateway.routing.Destination;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a document in memory is found by.
 *
 * @param tenant the slug; the path has it too
 * @param target path and query as the client wrote them
 * @param gzip whether the document is compressed
 */
record Address(String tenant, String target, boolean gzip) {

	/** {@code /api/v1/tech-baithak/topics/django}. */
	private static final int SLASHES_OF_ONE = 5;

	private static final List<String> PERSONAL = List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE);

	/** Headers that ask for something other than the document as it is. */
	private static final List<String> PECULIAR = List.of(HttpHeaders.RANGE, HttpHeaders.IF_MATCH,
			HttpHeaders.IF_UNMODIFIED_SINCE, HttpHeaders.TRANSFER_ENCODING);

	/**
	 * Where in memory the answer to a request may be; null if it has to come from the
	 * service, because the address is no public document's or because of who asks, or
	 * how.
	 */
	static @Nullable Address of(ServerWebExchange exchange) {
		ServerHttpRequest request = exchange.getRequest();
		HttpMethod method = request.getMethod();
		if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
			return null;
		}
		URI uri = request.getURI();
		String tenant = tenantOf(Destination.of(exchange), uri.getRawPath());
		if (tenant == null || !isPlain(request.getHeaders())) {
			return null;
		}
		String query = uri.getRawQuery();
		String target = (query != null) ? uri.getRawPath() + '?' + query : uri.getRawPath();
		return new Address(tenant, target, AcceptedCoding.isGzip(request.getHeaders()));
	}

	/** The list of topics, a topic, a question: nothing below them. */
	private static @Nullable String tenantOf(Destination destination, String path) {
		Area area = destination.area();
		int slashes = slashesIn(path);
		boolean published = area == Area.TOPICS && slashes <= SLASHES_OF_ONE
				|| area == Area.QUESTIONS && slashes == SLASHES_OF_ONE;
		return published ? destination.tenant() : null;
	}

	private static int slashesIn(String path) {
		int slashes = 0;
		for (int i = 0; i < path.length(); i++) {
			slashes += (path.charAt(i) == '/') ? 1 : 0;
		}
		return slashes;
	}

	private static boolean isPlain(HttpHeaders headers) {
		for (String name : PERSONAL) {
			if (headers.containsHeader(name)) {
				return false;
			}
		}
		for (String name : PECULIAR) {
			if (headers.containsHeader(name)) {
				return false;
			}
		}
		return headers.getContentLength() <= 0 && takesJson(headers.getFirst(HttpHeaders.ACCEPT));
	}

	private static boolean takesJson(@Nullable String accept) {
		if (accept == null) {
			return true;
		}
		String lower = accept.toLowerCase(Locale.ROOT);
		return lower.contains("*/*") || lower.contains("application/json");
	}

}
