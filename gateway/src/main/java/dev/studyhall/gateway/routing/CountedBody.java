package dev.studyhall.gateway.routing;

import dev.studyhall.gateway.problem.Refusal;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.unit.DataSize;

/**
 * A request whose body ends in a refusal when it grows beyond its limit or breaks off, so
 * that a failure of the client is never taken for one of the service.
 */
final class CountedBody extends ServerHttpRequestDecorator {

	private final DataSize limit;

	private final Runnable atEnd;

	CountedBody(ServerHttpRequest request, DataSize limit, Runnable atEnd) {
		super(request);
		this.limit = limit;
		this.atEnd = atEnd;
	}

	@Override
	public Flux<DataBuffer> getBody() {
		return Flux.defer(() -> getDelegate().getBody().map(new Counter()::pass))
			.onErrorMap((failure) -> !(failure instanceof Refusal),
					(failure) -> new Refusal.MalformedRequest("body broke off"))
			.doOnTerminate(this.atEnd);
	}

	private final class Counter {

		private long bytes;

		DataBuffer pass(DataBuffer buffer) {
			this.bytes += buffer.readableByteCount();
			if (this.bytes > CountedBody.this.limit.toBytes()) {
				DataBufferUtils.release(buffer);
				throw new Refusal.BodyTooLarge(CountedBody.this.limit);
			}
			return buffer;
		}

	}

}
