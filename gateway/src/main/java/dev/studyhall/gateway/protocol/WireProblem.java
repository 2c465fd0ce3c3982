package dev.studyhall.gateway.protocol;

import dev.studyhall.gateway.edge.SecurityHeaders;
import dev.studyhall.gateway.problem.Problem;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/** A problem document for a client that has not managed to send a request. */
final class WireProblem {

	private WireProblem() {
	}

	static FullHttpResponse response(Problem problem) {
		byte[] document = problem.document();
		FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1,
				HttpResponseStatus.valueOf(problem.status().value()), Unpooled.wrappedBuffer(document));
		response.headers()
			.set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
			.setInt(HttpHeaderNames.CONTENT_LENGTH, document.length)
			.set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
			.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
		SecurityHeaders.forAnyone().forEach(response.headers()::set);
		return response;
	}

}
