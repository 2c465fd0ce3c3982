package dev.studyhall.gateway;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;

import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.concurrent.GlobalEventExecutor;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;

/**
 * A service behind the gateway: notes what reaches it, and answers as told. Without being
 * told, it takes the whole body and answers 200 with the body's length.
 */
final class FakeService implements AutoCloseable {

	/**
	 * Its own threads: those shared by default go with the first gateway that is closed.
	 */
	private static final LoopResources LOOPS = LoopResources.create("fake", 2, true);

	private final List<Seen> seen = new CopyOnWriteArrayList<>();

	private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);

	private volatile BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> behaviour = this::measure;

	private DisposableServer server;

	private FakeService(int port) {
		this.server = bind(port);
	}

	static FakeService start() {
		return new FakeService(0);
	}

	int port() {
		return this.server.port();
	}

	String uri() {
		return "http://127.0.0.1:" + port();
	}

	/** What has reached the service since it was last forgotten. */
	List<Seen> seen() {
		return this.seen;
	}

	Seen onlySeen() {
		if (this.seen.size() != 1) {
			throw new AssertionError("Expected one request, saw " + this.seen);
		}
		return this.seen.getFirst();
	}

	void forget() {
		this.seen.clear();
		this.behaviour = this::measure;
	}

	void behave(BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> behaviour) {
		this.behaviour = behaviour;
	}

	void answer(int status, Map<String, String> headers, String body) {
		behave((request, response) -> {
			response.status(status);
			headers.forEach(response::header);
			return response.sendString(Mono.just(body));
		});
	}

	/** Goes away, as a killed process does. */
	void stop() {
		this.server.disposeNow();
		this.connections.close().awaitUninterruptibly();
	}

	/** Comes back at the same port. */
	void restart() {
		this.server = bind(port());
	}

	@Override
	public void close() {
		stop();
	}

	private DisposableServer bind(int port) {
		return HttpServer.create()
			.runOn(LOOPS)
			.channelGroup(this.connections)
			.host("127.0.0.1")
			.port(port)
			.httpRequestDecoder((decoder) -> decoder.maxHeaderSize(64 * 1024).maxInitialLineLength(64 * 1024))
			.handle((request, response) -> {
				this.seen.add(new Seen(request.method().name(), request.uri(), request.requestHeaders().copy()));
				return this.behaviour.apply(request, response);
			})
			.bindNow();
	}

	private Publisher<Void> measure(HttpServerRequest request, HttpServerResponse response) {
		return request.receive()
			.map((bytes) -> (long) bytes.readableBytes())
			.reduce(0L, Long::sum)
			.flatMap((total) -> response.sendByteArray(Mono.just(Long.toString(total).getBytes(StandardCharsets.UTF_8)))
				.then());
	}

	/** A request as the service saw it. */
	record Seen(String method, String uri, HttpHeaders headers) {
	}

}
