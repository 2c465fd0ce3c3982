package dev.studyhall.progress.xapi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A learning record store that answers as a test likes, and keeps what it has taken. */
final class FakeRecordStore {

	final List<String> taken = new CopyOnWriteArrayList<>();

	final List<Request> requests = new CopyOnWriteArrayList<>();

	private volatile Function<List<String>, Integer> status = (ids) -> 200;

	private final DisposableServer server;

	private FakeRecordStore() {
		this.server = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.handle((request, response) -> request.receive()
				.aggregate()
				.asString()
				.map((body) -> answer(request, body))
				.flatMap((status) -> response.status(status).send().then()))
			.bindNow(Duration.ofSeconds(30));
	}

	/** What was asked of it. */
	record Request(String path, @Nullable String authorization, @Nullable String version, int statements) {
	}

	static FakeRecordStore start() {
		return new FakeRecordStore();
	}

	String endpoint() {
		return "http://127.0.0.1:" + this.server.port() + "/xapi";
	}

	/** Answers each request by the ids of its statements. */
	void answers(Function<List<String>, Integer> by) {
		this.status = by;
	}

	private int answer(HttpServerRequest request, String body) {
		List<String> ids = new ArrayList<>();
		for (JsonNode statement : new JsonMapper().readTree(body)) {
			ids.add(statement.get("id").asString());
		}
		int answered = this.status.apply(ids);
		if (answered == 200) {
			this.taken.addAll(ids);
		}
		this.requests.add(new Request(request.uri(), request.requestHeaders().get("Authorization"),
				request.requestHeaders().get("X-Experience-API-Version"), ids.size()));
		return answered;
	}

}
