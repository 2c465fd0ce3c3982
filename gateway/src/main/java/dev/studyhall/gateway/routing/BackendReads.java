package dev.studyhall.gateway.routing;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;

import dev.studyhall.gateway.backend.Backend;
import dev.studyhall.gateway.backend.BackendProperties;
import dev.studyhall.gateway.backend.ConnectionProperties;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Reads whole answers. The same breaker, time limits and headers hold as for what is
 * passed through.
 */
@Component
class BackendReads implements SharedReads {

	private final HttpClient client;

	private final BackendProperties backends;

	private final Outages outages;

	private final InwardHeaders inward;

	private final OutwardHeaders outward;

	private final Duration patience;

	BackendReads(HttpClient backendClient, BackendProperties backends, ConnectionProperties connections,
			Outages outages, InwardHeaders inward, OutwardHeaders outward) {
		this.client = backendClient;
		this.backends = backends;
		this.outages = outages;
		this.inward = inward;
		this.outward = outward;
		this.patience = connections.responseTimeout();
	}

	@Override
	public Mono<Answer> read(ServerWebExchange first, HttpHeaders asked, int maxBytes) {
		Backend backend = Objects.requireNonNull(Destination.of(first).area().backend());
		URI address = AddressFilter.addressAt(this.backends.of(backend).uri().toString(), first);
		HttpHeaders relayed = this.inward.ofAnybody(asked, first);
		Mono<Answer> call = this.client.headers((headers) -> relayed.forEach(headers::set))
			.get()
			.uri(address)
			.response((head, body) -> take(head, body, first, maxBytes))
			.singleOrEmpty()
			.timeout(this.patience);
		return this.outages.guardOf(backend).around(call, (_) -> call);
	}

	private Mono<Answer> take(HttpClientResponse head, ByteBufFlux body, ServerWebExchange first, int maxBytes) {
		HttpHeaders headers = new HttpHeaders();
		head.responseHeaders().forEach((header) -> headers.add(header.getKey(), header.getValue()));
		if (headers.getContentLength() > maxBytes) {
			return Mono.empty();
		}
		return body.asByteArray()
			.collect(() -> new Body(maxBytes), Body::append)
			.map((whole) -> new Answer(head.status().code(), this.outward.filter(headers, first), whole.toByteArray()))
			.onErrorResume(BodyTooLarge.class, (_) -> Mono.empty());
	}

	private static final class Body extends ByteArrayOutputStream {

		private final int max;

		Body(int max) {
			this.max = max;
		}

		void append(byte[] bytes) {
			if (bytes.length > this.max - size()) {
				throw new BodyTooLarge();
			}
			writeBytes(bytes);
		}

	}

	private static final class BodyTooLarge extends RuntimeException {

		private BodyTooLarge() {
			super("body too large", null, false, false);
		}

	}

}
