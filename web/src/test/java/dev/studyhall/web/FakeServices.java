package dev.studyhall.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.studyhall.web.server.ReadOn;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Stands for all three services: answers each address as it was told to, anything else
 * with 404, and remembers what it was asked.
 */
final class FakeServices implements AutoCloseable {

	private final Map<String, Answered> answers = new ConcurrentHashMap<>();

	private final List<Seen> seen = new CopyOnWriteArrayList<>();

	private final DisposableServer server = ReadOn.install(HttpServer.create())
		.host("127.0.0.1")
		.port(0)
		.handle(this::handle)
		.bindNow();

	String uri() {
		return "http://127.0.0.1:" + this.server.port();
	}

	/** Answers this method and address, its query included, so from now on. */
	void answer(String call, int status, String json) {
		this.answers.put(call, new Answered(status, json, null, null));
	}

	/** Answers so that it has moved to another address. */
	void move(String call, String address) {
		this.answers.put(call, new Answered(301, "", null, address));
	}

	/** The same with an entity tag; 304 for whoever has it. */
	void answer(String call, String json, String etag) {
		this.answers.put(call, new Answered(200, json, etag, null));
	}

	List<Seen> seen() {
		return this.seen;
	}

	void forget() {
		this.seen.clear();
		this.answers.clear();
	}

	@Override
	public void close() {
		this.server.disposeNow();
	}

	private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asString().defaultIfEmpty("").flatMap((body) -> {
			String call = request.method().name() + " " + request.uri();
			this.seen.add(new Seen(call, request.requestHeaders().get("Authorization"), body));
			return send(this.answers.getOrDefault(call, Answered.MISSING), request, response);
		});
	}

	private static Mono<Void> send(Answered answer, HttpServerRequest request, HttpServerResponse response) {
		if (answer.etag() != null) {
			response.header("ETag", answer.etag());
			if (answer.etag().equals(request.requestHeaders().get("If-None-Match"))) {
				return response.status(304).send();
			}
		}
		if (answer.location() != null) {
			response.header("Location", answer.location());
		}
		response.status(answer.status())
			.header("Content-Type", (answer.status() < 400) ? "application/json" : "application/problem+json");
		return answer.json().isEmpty() ? response.send() : response.sendString(Mono.just(answer.json())).then();
	}

	/** A request as the services saw it. */
	record Seen(String call, @Nullable String authorization, String body) {
	}

	private record Answered(int status, String json, @Nullable String etag, @Nullable String location) {

		static final Answered MISSING = new Answered(404,
				"{\"type\":\"https://studyhall.dev/problems/not-found\",\"title\":\"Not found\",\"status\":404}", null,
				null);

	}

}
