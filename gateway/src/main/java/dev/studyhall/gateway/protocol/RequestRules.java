package dev.studyhall.gateway.protocol;

import java.util.List;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a request must be beyond what the decoder sees to: the points on which two servers
 * could read one message differently (RFC 9112, sections 2, 3 and 6).
 */
final class RequestRules {

	private RequestRules() {
	}

	/** The rule that a request breaks, or null. */
	static @Nullable String brokenBy(HttpRequest request) {
		HttpVersion version = request.protocolVersion();
		if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
			return "version";
		}
		if (!hasOneHost(request.headers(), version)) {
			return "host";
		}
		if (!hasPlainFraming(request.headers())) {
			return "transfer-encoding";
		}
		return RequestTarget.isWellFormed(request.uri(), request.headers().get(HttpHeaderNames.HOST)) ? null : "target";
	}

	private static boolean hasOneHost(HttpHeaders headers, HttpVersion version) {
		List<String> hosts = headers.getAll(HttpHeaderNames.HOST);
		if (hosts.isEmpty()) {
			return version.equals(HttpVersion.HTTP_1_0);
		}
		return hosts.size() == 1 && Authority.isWellFormed(hosts.getFirst());
	}

	private static boolean hasPlainFraming(HttpHeaders headers) {
		if (!headers.contains(HttpHeaderNames.TRANSFER_ENCODING)) {
			return true;
		}
		List<String> codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
		return codings.size() == 1 && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.getFirst());
	}

}
