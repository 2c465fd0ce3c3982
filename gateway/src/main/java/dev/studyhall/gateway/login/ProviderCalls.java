package dev.studyhall.gateway.login;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.LoopResources;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Calls of the gateway itself to the provider. Nothing is tried twice. */
final class ProviderCalls {

	private static final int MAX_ANSWER = 256 * 1024;

	private final HttpClient client;

	private final Duration timeout;

	ProviderCalls(Duration timeout, LoopResources loops) {
		this.timeout = timeout;
		this.client = HttpClient.newConnection()
			.runOn(loops)
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) timeout.toMillis())
			.responseTimeout(timeout);
	}

	Mono<Answer> get(URI address) {
		return this.client.headers((headers) -> headers.set(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE))
			.get()
			.uri(address)
			.responseSingle((head, body) -> Mono.just(head).zipWith(text(body), ProviderCalls::answer))
			.timeout(this.timeout);
	}

	Mono<Answer> post(URI address, HTTPRequest message) {
		byte[] bytes = Objects.requireNonNullElse(message.getBody(), "").getBytes(StandardCharsets.UTF_8);
		return this.client.headers((headers) -> {
			message.getHeaderMap().forEach((name, values) -> headers.set(name, values));
			headers.set(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
			headers.set(HttpHeaders.CONTENT_LENGTH, bytes.length);
		})
			.post()
			.uri(address)
			.send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(bytes)))
			.responseSingle((head, body) -> Mono.just(head).zipWith(text(body), ProviderCalls::answer))
			.timeout(this.timeout);
	}

	private static Mono<String> text(ByteBufMono body) {
		return body.asByteArray()
			.flatMap((bytes) -> (bytes.length <= MAX_ANSWER) ? Mono.just(new String(bytes, StandardCharsets.UTF_8))
					: Mono.error(new IOException("answer too large")))
			.defaultIfEmpty("");
	}

	private static Answer answer(HttpClientResponse head, String body) {
		return new Answer(head.status().code(), body);
	}

	/** What the provider said. */
	record Answer(int status, String body) {

		@Override
		public String toString() {
			return "Answer[" + this.status + "]";
		}

	}

}
