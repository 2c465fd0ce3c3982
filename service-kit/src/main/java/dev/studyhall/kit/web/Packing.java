package dev.studyhall.kit.web;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Sends larger JSON answers packed to those who take that. Not those with an
 * <code>ETag</code>: it is of the bytes that were made, and <code>If-Match</code> asks
 * for the same. What caches may share must say that it varies by
 * <code>Accept-Encoding</code>.
 */
final class Packing {

	private static final int LEAST_BYTES = 1024;

	private Packing() {
	}

	static HttpServer install(HttpServer server) {
		return server.compress(LEAST_BYTES).compress(Packing::suits);
	}

	private static boolean suits(HttpServerRequest request, HttpServerResponse response) {
		HttpHeaders headers = response.responseHeaders();
		String type = headers.get(HttpHeaderNames.CONTENT_TYPE, "");
		return type.startsWith("application/json") && !headers.contains(HttpHeaderNames.ETAG)
				&& !headers.contains(HttpHeaderNames.CONTENT_ENCODING);
	}

}
