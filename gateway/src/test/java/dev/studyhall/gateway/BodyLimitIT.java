package dev.studyhall.gateway;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import dev.studyhall.testing.token.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Bodies up to the limit, beyond it, without an end, and where none belongs. */
class BodyLimitIT {

	private static final String ATTEMPTS = "/api/v1/tech-baithak/me/attempts";

	private static final String IMPORTS = "/api/v1/tech-baithak/imports";

	private static final int KIB = 1024;

	private static final int MIB = 1024 * 1024;

	private static FakeService service;

	private static RunningGateway gateway;

	@BeforeAll
	static void start() {
		service = FakeService.start();
		gateway = RunningGateway.before(service, TestTokens.shared(), Map.of());
	}

	@AfterAll
	static void stop() {
		gateway.close();
		service.close();
	}

	@BeforeEach
	void forget() {
		service.forget();
	}

	@Test
	void aBodyAtTheLimitArrivesWhole() {
		assertThat(gateway.post(ATTEMPTS, sized(256 * KIB)).body()).isEqualTo(Integer.toString(256 * KIB));
		assertThat(gateway.post(ATTEMPTS, chunked(256 * KIB)).body()).isEqualTo(Integer.toString(256 * KIB));
		assertThat(gateway.post(IMPORTS, sized(32 * MIB)).body()).isEqualTo(Integer.toString(32 * MIB));
		assertThat(gateway.post(IMPORTS, chunked(32 * MIB)).body()).isEqualTo(Integer.toString(32 * MIB));
	}

	@Test
	void aBodyThatAnnouncesTooMuchIsRefusedUnread() {
		for (String path : new String[] { ATTEMPTS, IMPORTS }) {
			try (Wire wire = gateway.wire()) {
				Wire.Answer answer = wire
					.send("POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: 33554433\r\n\r\n")
					.answer();

				Problems.assertProblem(answer, 413, "body-too-large");
				assertThat(answer.header("connection", "")).isEqualTo("close");
			}
		}
		assertThat(service.seen()).isEmpty();
	}

	@Test
	void theClientThatSendsAllTheSameReadsWhy() {
		Problems.assertProblem(gateway.post(ATTEMPTS, sized(256 * KIB + 1)), 413, "body-too-large");
		Problems.assertProblem(gateway.post(ATTEMPTS, chunked(256 * KIB + 1)), 413, "body-too-large");
		Problems.assertProblem(gateway.post(ATTEMPTS, sized(5 * MIB)), 413, "body-too-large");
	}

	@Test
	void chunksWithoutEndAreCutOffAtTheLimit() {
		try (Wire wire = gateway.wire()) {
			wire.send("POST " + ATTEMPTS + " HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
			byte[] chunk = ("4000\r\n" + "x".repeat(0x4000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
			for (int i = 0; i < 20; i++) {
				wire.trySend(chunk);
			}

			Problems.assertProblem(wire.answer(), 413, "body-too-large");
			assertThat(wire.closes()).isTrue();
		}
	}

	@Test
	void manyEndlessBodiesCostNoMemory() {
		System.gc();
		long before = usedHeap();
		byte[] chunk = ("4000\r\n" + "x".repeat(0x4000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
		for (int i = 0; i < 50; i++) {
			try (Wire wire = gateway.wire()) {
				wire.send("POST " + ATTEMPTS + " HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
				for (int j = 0; j < 40; j++) {
					wire.trySend(chunk);
				}
			}
		}

		System.gc();
		assertThat(usedHeap() - before).isLessThan(32L * MIB);
	}

	@ParameterizedTest
	@ValueSource(strings = { "gzip", "br", "deflate", "zstd", "identity, gzip", "x-anything" })
	void aCompressedBodyIsRefused(String encoding) {
		HttpResponse<String> answer = gateway.post(ATTEMPTS, sized(100), "Content-Encoding", encoding);

		Problems.assertProblem(answer, 415, "content-encoding-unsupported");
		assertThat(answer.headers().firstValue("accept-encoding")).contains("identity");
		assertThat(service.seen()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "DELETE", "HEAD", "OPTIONS" })
	void aBodyWhereNoneBelongsIsRefused(String method) {
		HttpResponse<String> answer = gateway
			.send(gateway.request(ATTEMPTS).method(method, BodyPublishers.ofString("smuggled")));

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(service.seen()).noneMatch((request) -> request.method().equals(method));
	}

	@Test
	void anEmptyBodyIsNone() {
		HttpResponse<String> answer = gateway
			.send(gateway.request(ATTEMPTS).method("DELETE", BodyPublishers.ofByteArray(new byte[0])));

		assertThat(answer.statusCode()).isEqualTo(200);
	}

	@Test
	void aClientThatExpectsToBeAskedIsAsked() {
		HttpRequest.Builder request = gateway.request(ATTEMPTS).expectContinue(true).POST(sized(1000));
		assertThat(gateway.send(request).body()).isEqualTo("1000");

		HttpRequest.Builder tooLarge = gateway.request(ATTEMPTS).expectContinue(true).POST(sized(MIB));
		Problems.assertProblem(gateway.send(tooLarge), 413, "body-too-large");
	}

	@Test
	void aBodyThatBreaksOffNeverArrivesAsWhole() {
		try (Wire wire = gateway.wire()) {
			wire.send("POST " + IMPORTS + " HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
			Waiting.until(() -> !service.seen().isEmpty());
		}

		var received = new java.util.concurrent.CompletableFuture<String>();
		service.forget();
		service.behave((request, response) -> request.receive()
			.aggregate()
			.asString()
			.doOnSuccess(received::complete)
			.doOnError(received::completeExceptionally)
			.then(response.send()));
		try (Wire wire = gateway.wire()) {
			wire.send("POST " + IMPORTS + " HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
			Waiting.until(() -> !service.seen().isEmpty());
		}
		Waiting.until(received::isDone);
		assertThat(received).isCompletedExceptionally();
	}

	private static HttpRequest.BodyPublisher sized(int bytes) {
		return BodyPublishers.ofByteArray(new byte[bytes]);
	}

	private static HttpRequest.BodyPublisher chunked(int bytes) {
		return BodyPublishers.ofInputStream(() -> (InputStream) new ByteArrayInputStream(new byte[bytes]));
	}

	private static long usedHeap() {
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

}
