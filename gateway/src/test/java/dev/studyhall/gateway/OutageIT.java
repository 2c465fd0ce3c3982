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
import java.util.concurrent.atomic.AtomicInteger;

import dev.studyhall.testing.token.TestTokens;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Services that break off, babble, go, and come back. */
class OutageIT {

	private static final String TOPICS = "/api/v1/tech-baithak/topics";

	private static final String BOOKMARKS = "/api/v1/tech-baithak/me/bookmarks";

	private static final String ATTEMPTS = "/api/v1/tech-baithak/me/attempts";

	private static FakeService catalog;

	private static FakeService bookmark;

	private static FakeService progress;

	private static ServerSocket babbler;

	private static RunningGateway gateway;

	/** No circuit ever opens: the tests are about single requests. */
	@BeforeAll
	static void start() throws IOException {
		catalog = FakeService.start();
		bookmark = FakeService.start();
		progress = FakeService.start();
		babbler = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(OutageIT::babble);
		gateway = RunningGateway.before(catalog, bookmark, progress, TestTokens.shared(),
				Map.of("studyhall.gateway.rate-limit.enabled", "false", "studyhall.gateway.outage.minimum", "1000",
						"studyhall.gateway.outage.window", "1000", "studyhall.gateway.status.timeout", "10s",
						"studyhall.gateway.protocol.body-grace", "1m", "studyhall.gateway.connections.max-connections",
						"4", "studyhall.gateway.connections.max-uploads", "2", "studyhall.gateway.connections.max-wait",
						"300ms", "studyhall.gateway.bookmark.uri", "http://127.0.0.1:" + babbler.getLocalPort()));
	}

	@AfterAll
	static void stop() throws IOException {
		gateway.close();
		babbler.close();
		List.of(catalog, bookmark, progress).forEach(FakeService::close);
	}

	@BeforeEach
	void forget() {
		List.of(catalog, bookmark, progress).forEach(FakeService::forget);
	}

	@Test
	void aReadOnABrokenConnectionIsTriedOnceMore() {
		AtomicInteger calls = new AtomicInteger();
		catalog.behave((request, response) -> (calls.incrementAndGet() == 1) ? breakOff(request)
				: response.sendString(Mono.just("second")));

		assertThat(gateway.get(TOPICS).body()).isEqualTo("second");
		assertThat(calls).hasValue(2);

		catalog.forget();
		catalog.behave((request, _) -> breakOff(request));
		Problems.assertProblem(gateway.get(TOPICS), 503, "service-unavailable");
		assertThat(catalog.seen()).hasSize(2);
	}

	@Test
	void aWriteIsNeverSentTwice() {
		progress.behave((request, _) -> request.receive().then(breakOff(request)));

		Problems.assertProblem(gateway.post(ATTEMPTS, BodyPublishers.ofString("{}")), 503, "service-unavailable");
		assertThat(progress.seen()).hasSize(1);
	}

	@Test
	void anAnswerThatBreaksOffIsNotPassedAsWhole() {
		catalog.behave((request, response) -> response.header("Content-Length", "1000")
			.send(Flux.just(Unpooled.copiedBuffer("half", StandardCharsets.US_ASCII))
				.concatWith(Flux.defer(() -> breakOff(request).cast(ByteBuf.class))), (_) -> true));

		try (Wire wire = gateway.wire()) {
			Wire.Answer answer = wire.send("GET " + TOPICS + " HTTP/1.1\r\nHost: a\r\nCookie: past=memory\r\n\r\n")
				.answer();

			assertThat(answer.body()).hasSizeLessThan(1000);
			assertThat(wire.closes()).isTrue();
		}
	}

	@Test
	void anAnswerThatBreaksOffBeforeItBeganIsAnOutage() {
		catalog.behave((request, response) -> response.header("Content-Length", "1000")
			.sendString(Flux.defer(() -> breakOff(request).cast(String.class))));

		Problems.assertProblem(gateway.get(TOPICS), 503, "service-unavailable");
	}

	@Test
	void anAnswerThatIsNotHttpIsABadGateway() {
		Problems.assertProblem(gateway.get(BOOKMARKS), 502, "broken-answer");
	}

	@Test
	void slowBodiesLeaveRoomForOtherRequests() {
		String head = "POST " + ATTEMPTS + " HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nslow";
		try (Wire one = gateway.wire().send(head); Wire other = gateway.wire().send(head)) {
			Waiting.until(() -> progress.seen().size() == 2);

			assertThat(gateway.get(ATTEMPTS).statusCode()).isEqualTo(200);
			Problems.assertProblem(gateway.post(ATTEMPTS, BodyPublishers.ofString("{}")), 503, "service-busy");
			assertThat(gateway.post(TOPICS, BodyPublishers.ofString("{}")).statusCode()).isEqualTo(200);

			one.send("x".repeat(96));
			assertThat(one.answer().status()).isEqualTo(200);
			assertThat(gateway.post(ATTEMPTS, BodyPublishers.ofString("{}")).statusCode()).isEqualTo(200);
		}
		Waiting.until(() -> gateway.post(ATTEMPTS, BodyPublishers.ofString("{}")).statusCode() == 200);
	}

	@Test
	void theStatusTellsOfEachService() {
		Waiting.until(() -> gateway.get("/status").statusCode() == 200 && !catalog.seen().isEmpty());
		HttpResponse<String> allUp = gateway.get("/status");
		assertThat(allUp.statusCode()).isEqualTo(200);
		assertThat(allUp.headers().firstValue("content-type")).contains("application/json");
		assertThat(allUp.body()).isEqualTo(
				"{\"status\":\"up\",\"services\":{\"catalog\":\"up\",\"bookmark\":\"up\",\"progress\":\"up\",\"web\":\"up\"}}");
		assertThat(catalog.seen()).extracting(FakeService.Seen::uri).containsOnly("/actuator/health/readiness");

		bookmark.stop();
		progress.answer(503, Map.of(), "{\"status\":\"OUT_OF_SERVICE\"}");
		Waiting.until(() -> gateway.get("/status").statusCode() == 503);
		Waiting.until(() -> gateway.get("/status")
			.body()
			.equals("{\"status\":\"down\",\"services\":{\"catalog\":\"up\",\"bookmark\":\"down\",\"progress\":\"down\",\"web\":\"up\"}}"));
		assertThat(gateway.getManagement("/actuator/health/readiness").statusCode()).isEqualTo(200);

		bookmark.restart();
		progress.forget();
		Waiting.until(() -> gateway.get("/status").statusCode() == 200);
	}

	@Test
	void askingForTheStatusOftenAsksTheServicesSeldom() {
		gateway.get("/status", "Accept", "text/html");
		long begun = System.nanoTime();
		for (int i = 0; i < 100; i++) {
			assertThat(gateway.get("/status").statusCode()).isEqualTo(200);
		}

		long halfSeconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 500;
		// It plays the pages as well.
		assertThat(catalog.seen()).hasSizeLessThanOrEqualTo(2 * (int) (2 + halfSeconds));
	}

	private static Mono<Void> breakOff(HttpServerRequest request) {
		return Mono.fromRunnable(() -> request.withConnection((connection) -> connection.channel().close()))
			.then(Mono.never());
	}

	private static void babble() {
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
