package dev.studyhall.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.studyhall.testing.token.TestTokens;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Services that are gone, hang, break off, or come back. */
class OutageIT {

	private static final String TOPICS = "/api/v1/tech-baithak/topics";

	private static final String BOOKMARKS = "/api/v1/tech-baithak/me/bookmarks";

	private static final String ATTEMPTS = "/api/v1/tech-baithak/me/attempts";

	private FakeService catalog;

	private FakeService bookmark;

	private FakeService progress;

	private RunningGateway gateway;

	@BeforeEach
	void start() {
		this.catalog = FakeService.start();
		this.bookmark = FakeService.start();
		this.progress = FakeService.start();
		this.gateway = RunningGateway.before(this.catalog, this.bookmark, this.progress, TestTokens.shared(),
				Map.of("studyhall.gateway.rate-limit.enabled", "false",
						"studyhall.gateway.connections.response-timeout", "600ms",
						"studyhall.gateway.connections.max-connections", "4",
						"studyhall.gateway.connections.max-waiting", "4", "studyhall.gateway.connections.max-uploads",
						"2", "studyhall.gateway.connections.max-wait", "300ms"));
	}

	@AfterEach
	void stop() {
		this.gateway.close();
		List.of(this.catalog, this.bookmark, this.progress).forEach(FakeService::close);
	}

	@Test
	void anOutageOpensTheCircuitLeavesOthersAloneAndHeals() {
		assertThat(this.gateway.get(TOPICS).statusCode()).isEqualTo(200);

		this.catalog.stop();
		long gone = System.nanoTime();
		HttpResponse<String> first = this.gateway.get(TOPICS);
		Problems.assertProblem(first, 503, "service-unavailable");
		assertThat(first.headers().firstValue("retry-after")).contains("1");
		Waiting.untilWithin(Duration.ofSeconds(2), () -> {
			this.gateway.get(TOPICS);
			return circuitOf("catalog").equals("open");
		});
		assertThat(Duration.ofNanos(System.nanoTime() - gone)).isLessThan(Duration.ofSeconds(2));
		assertThat(this.gateway.get(BOOKMARKS).statusCode()).isEqualTo(200);
		assertThat(this.gateway.get(ATTEMPTS).statusCode()).isEqualTo(200);

		this.catalog.restart();
		long back = System.nanoTime();
		Waiting.untilWithin(Duration.ofSeconds(10), () -> this.gateway.get(TOPICS).statusCode() == 200);
		Waiting.untilWithin(Duration.ofSeconds(10), () -> {
			this.gateway.get(TOPICS);
			return circuitOf("catalog").equals("closed");
		});
		assertThat(Duration.ofNanos(System.nanoTime() - back)).isLessThan(Duration.ofSeconds(10));
	}

	@Test
	void aServiceThatHangsIsGivenUpInTime() {
		this.progress.behave((_, _) -> Mono.never());

		long begun = System.nanoTime();
		Problems.assertProblem(this.gateway.get(ATTEMPTS), 504, "service-too-slow");
		assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
		for (int i = 0; i < 5; i++) {
			this.gateway.get(ATTEMPTS);
		}

		Problems.assertProblem(this.gateway.get(ATTEMPTS), 503, "service-unavailable");
		assertThat(this.gateway.get(TOPICS).statusCode()).isEqualTo(200);
	}

	@Test
	void aMachineThatAnswersNothingIsNoticed() throws IOException {
		try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			this.gateway.close();
			this.gateway = RunningGateway.before(this.catalog, this.bookmark, this.progress, TestTokens.shared(),
					Map.of("studyhall.gateway.catalog.uri", "http://127.0.0.1:" + deaf.getLocalPort(),
							"studyhall.gateway.connections.response-timeout", "700ms"));

			assertThat(this.gateway.get(TOPICS).statusCode()).isEqualTo(504);
		}
	}

	@Test
	void aServicesErrorsAreAnswersNotOutages() {
		this.catalog.answer(503, Map.of("Retry-After", "7"), "");

		for (int i = 0; i < 20; i++) {
			assertThat(this.gateway.get(TOPICS).headers().firstValue("retry-after")).contains("7");
		}
		assertThat(this.catalog.seen()).hasSize(20);
	}

	@Test
	void aReadOnABrokenConnectionIsTriedOnceMore() {
		AtomicInteger calls = new AtomicInteger();
		this.catalog.behave((request, response) -> (calls.incrementAndGet() == 1) ? breakOff(request)
				: response.sendString(Mono.just("second")));

		assertThat(this.gateway.get(TOPICS).body()).isEqualTo("second");
		assertThat(calls).hasValue(2);

		this.catalog.forget();
		this.catalog.behave((request, _) -> breakOff(request));
		Problems.assertProblem(this.gateway.get(TOPICS), 503, "service-unavailable");
		assertThat(this.catalog.seen()).hasSize(2);
	}

	@Test
	void aWriteIsNeverSentTwice() {
		this.progress.behave((request, _) -> request.receive().then(breakOff(request)));

		Problems.assertProblem(this.gateway.post(ATTEMPTS, BodyPublishers.ofString("{}")), 503, "service-unavailable");
		assertThat(this.progress.seen()).hasSize(1);
	}

	@Test
	void anAnswerThatBreaksOffIsNotPassedAsWhole() {
		this.catalog.behave((request, response) -> response.header("Content-Length", "1000")
			.send(Flux.just(Unpooled.copiedBuffer("half", StandardCharsets.US_ASCII))
				.concatWith(Flux.defer(() -> breakOff(request).cast(ByteBuf.class))), (_) -> true));

		try (Wire wire = this.gateway.wire()) {
			Wire.Answer answer = wire.send("GET " + TOPICS + " HTTP/1.1\r\nHost: a\r\nCookie: past=memory\r\n\r\n")
				.answer();

			assertThat(answer.body()).hasSizeLessThan(1000);
			assertThat(wire.closesWithin(Duration.ofSeconds(2))).isTrue();
		}
	}

	@Test
	void anAnswerThatBreaksOffBeforeItBeganIsAnOutage() {
		this.catalog.behave((request, response) -> response.header("Content-Length", "1000")
			.sendString(Flux.defer(() -> breakOff(request).cast(String.class))));

		Problems.assertProblem(this.gateway.get(TOPICS), 503, "service-unavailable");
	}

	@Test
	void anAnswerThatIsNotHttpIsABadGateway() throws IOException {
		try (ServerSocket babbler = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
			Thread.ofVirtual().start(() -> babble(babbler));
			this.gateway.close();
			this.gateway = RunningGateway.before(this.catalog, this.bookmark, this.progress, TestTokens.shared(),
					Map.of("studyhall.gateway.catalog.uri", "http://127.0.0.1:" + babbler.getLocalPort()));

			Problems.assertProblem(this.gateway.get(TOPICS), 502, "broken-answer");
		}
	}

	@Test
	void moreThanAServiceCanTakeIsTurnedAwayAtOnce() {
		this.catalog
			.behave((_, response) -> response.sendString(Mono.just("done").delayElement(Duration.ofMillis(400))));

		List<Integer> statuses = IntStream.range(0, 16)
			.parallel()
			.mapToObj((_) -> CompletableFuture.supplyAsync(() -> this.gateway.get(TOPICS), Thread::startVirtualThread))
			.toList()
			.stream()
			.map((answer) -> answer.join().statusCode())
			.toList();

		assertThat(statuses).contains(200, 503).containsOnly(200, 503);
		assertThat(circuitOf("catalog")).isEqualTo("closed");
	}

	@Test
	void slowBodiesLeaveRoomForOtherRequests() {
		String head = "POST " + ATTEMPTS + " HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nslow";
		try (Wire one = this.gateway.wire().send(head); Wire other = this.gateway.wire().send(head)) {
			Waiting.until(() -> this.progress.seen().size() == 2);

			assertThat(this.gateway.get(ATTEMPTS).statusCode()).isEqualTo(200);
			Problems.assertProblem(this.gateway.post(ATTEMPTS, BodyPublishers.ofString("{}")), 503, "service-busy");
			assertThat(this.gateway.post(TOPICS, BodyPublishers.ofString("{}")).statusCode()).isEqualTo(200);

			one.send("x".repeat(96));
			assertThat(one.answer().status()).isEqualTo(200);
			assertThat(this.gateway.post(ATTEMPTS, BodyPublishers.ofString("{}")).statusCode()).isEqualTo(200);
		}
		Waiting.until(() -> this.gateway.post(ATTEMPTS, BodyPublishers.ofString("{}")).statusCode() == 200);
	}

	@Test
	void theStatusTellsOfEachService() {
		HttpResponse<String> allUp = this.gateway.get("/status");
		assertThat(allUp.statusCode()).isEqualTo(200);
		assertThat(allUp.headers().firstValue("content-type")).contains("application/json");
		assertThat(allUp.body())
			.isEqualTo("{\"status\":\"up\",\"services\":{\"catalog\":\"up\",\"bookmark\":\"up\",\"progress\":\"up\"}}");
		assertThat(this.catalog.onlySeen().uri()).isEqualTo("/actuator/health/readiness");

		this.bookmark.stop();
		this.progress.answer(503, Map.of(), "{\"status\":\"OUT_OF_SERVICE\"}");
		Waiting.untilWithin(Duration.ofSeconds(3), () -> this.gateway.get("/status").statusCode() == 503);
		Waiting.untilWithin(Duration.ofSeconds(3), () -> this.gateway.get("/status")
			.body()
			.equals("{\"status\":\"down\",\"services\":{\"catalog\":\"up\",\"bookmark\":\"down\",\"progress\":\"down\"}}"));
		assertThat(this.gateway.getManagement("/actuator/health/readiness").statusCode()).isEqualTo(200);

		this.bookmark.restart();
		this.progress.forget();
		Waiting.untilWithin(Duration.ofSeconds(3), () -> this.gateway.get("/status").statusCode() == 200);
	}

	@Test
	void askingForTheStatusOftenAsksTheServicesSeldom() {
		this.gateway.get("/status", "Accept", "text/html");
		long begun = System.nanoTime();
		for (int i = 0; i < 100; i++) {
			assertThat(this.gateway.get("/status").statusCode()).isEqualTo(200);
		}

		long halfSeconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 500;
		assertThat(this.catalog.seen()).hasSizeLessThanOrEqualTo((int) (2 + halfSeconds));
	}

	private String circuitOf(String service) {
		return this.gateway.getManagement("/actuator/prometheus")
			.body()
			.lines()
			.filter((line) -> line.startsWith("resilience4j_circuitbreaker_state{")
					&& line.contains("name=\"" + service + "\"") && line.endsWith(" 1.0"))
			.map((line) -> line.replaceAll(".*state=\"([a-z_]+)\".*", "$1"))
			.findFirst()
			.orElse("unknown");
	}

	private static Mono<Void> breakOff(HttpServerRequest request) {
		return Mono.fromRunnable(() -> request.withConnection((connection) -> connection.channel().close()))
			.then(Mono.never());
	}

	private static void babble(ServerSocket babbler) {
		while (!babbler.isClosed()) {
			try (var socket = babbler.accept()) {
				socket.getInputStream().read(new byte[1024]);
				socket.getOutputStream().write("what do you want?\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			}
			catch (IOException ex) {
				if (!babbler.isClosed()) {
					throw new UncheckedIOException(ex);
				}
			}
		}
	}

}
