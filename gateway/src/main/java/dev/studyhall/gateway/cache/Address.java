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
 * @param target path and query as the client wrote them
 * @param gzip whether the document is compressed
 * @param page what else a page depends on; null if it is no page
 */
record Address(String target, boolean gzip, @Nullable Wishes page) {

	/** {@code /api/v1/tech-baithak/topics/django}. */
	private static final int SLASHES_OF_ONE = 5;

	private static final String JSON = "application/json";

	private static final String HTML = "text/html";

	private static final List<String> PERSONAL = List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE);

	/** Headers that ask for something other than the document as it is. */
	private static final List<String> PECULIAR = List.of(HttpHeaders.RANGE, HttpHeaders.IF_MATCH,
			HttpHeaders.IF_UNMODIFIED_SINCE, HttpHeaders.TRANSFER_ENCODING, "HX-Request");

	/** What a read has to ask for, so that it is good for everybody with this address. */
	HttpHeaders asked() {
		HttpHeaders asked = new HttpHeaders();
		asked.set(HttpHeaders.ACCEPT_ENCODING, AcceptedCoding.asked(this.gzip));
		Wishes wishes = this.page;
		if (wishes == null) {
			asked.set(HttpHeaders.ACCEPT, JSON);
			return asked;
		}
		asked.set(HttpHeaders.ACCEPT, HTML + ", */*;q=0.9");
		wishes.addTo(asked);
		return asked;
	}

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
		Destination destination = Destination.of(exchange);
		boolean page = destination.area() == Area.PAGES;
		if (!page && !isPublished(destination, uri.getRawPath()) || !isPlain(request.getHeaders(), page)) {
			return null;
		}
		Wishes wishes = page ? Wishes.of(exchange) : null;
		if (page && wishes == null) {
			return null;
		}
		String query = uri.getRawQuery();
		String target = (query != null) ? uri.getRawPath() + '?' + query : uri.getRawPath();
		return new Address(target, AcceptedCoding.isGzip(request.getHeaders()), wishes);
	}

	/** The list of topics, a topic, a question: nothing below them. */
	private static boolean isPublished(Destination destination, String path) {
		Area area = destination.area();
		int slashes = slashesIn(path);
		return area == Area.TOPICS && slashes <= SLASHES_OF_ONE || area == Area.QUESTIONS && slashes == SLASHES_OF_ONE;
	}

	private static int slashesIn(String path) {
		int slashes = 0;
		for (int i = 0; i < path.length(); i++) {
			slashes += (path.charAt(i) == '/') ? 1 : 0;
		}
		return slashes;
	}

	private static boolean isPlain(HttpHeaders headers, boolean page) {
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
		return headers.getContentLength() <= 0 && takes(page ? HTML : JSON, headers.getFirst(HttpHeaders.ACCEPT));
	}

	private static boolean takes(String type, @Nullable String accept) {
		if (accept == null) {
			return true;
		}
		String lower = accept.toLowerCase(Locale.ROOT);
		return lower.contains("*/*") || lower.contains(type);
	}

}
