package dev.studyhall.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.studyhall.testing.token.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Messages against the rules of HTTP, on raw sockets. */
class ProtocolIT {

	private static final String PATH = "/api/v1/tech-baithak/topics";

	private static final String TO_US = "Host: localhost\r\n";

	private static FakeService service;

	private static RunningGateway gateway;

	@BeforeAll
	static void start() {
		service = FakeService.start();
		gateway = RunningGateway.before(service, TestTokens.shared(),
				Map.of("studyhall.gateway.rate-limit.enabled", "false", "studyhall.gateway.protocol.head-timeout", "1s",
						"studyhall.gateway.protocol.body-grace", "1s", "studyhall.gateway.protocol.stall-timeout", "1s",
						"logging.level.access", "warn"));
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
	void aPlainRequestPasses() {
		Wire.Answer answer = ask("GET " + PATH + " HTTP/1.1\r\n" + TO_US + "\r\n");

		assertThat(answer.status()).isEqualTo(200);
	}

	@Test
	void requestsSentAheadAreAnsweredInOrder() {
		try (Wire wire = gateway.wire()) {
			wire.send(("GET " + PATH + " HTTP/1.1\r\n" + TO_US + "\r\n").repeat(3) + "GET /api/nothing HTTP/1.1\r\n"
					+ TO_US + "\r\n");

			assertThat(IntStream.range(0, 4).map((_) -> wire.answer().status())).containsExactly(200, 200, 200, 404);
		}
	}

	@Test
	void aConnectionGoesOnAfterRequestsSentAhead() {
		String request = "GET " + PATH + " HTTP/1.1\r\n" + TO_US + "\r\n";
		try (Wire wire = gateway.wire()) {
			wire.send(request + "GET /api/nothing HTTP/1.1\r\n" + TO_US + "\r\n");
			assertThat(IntStream.range(0, 2).map((_) -> wire.answer().status())).containsExactly(200, 404);

			assertThat(wire.send(request).answer().status()).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /api/v1/tech-baithak/topics HTTP/1.1\r\n\r\n",
			"GET /api/v1/tech-baithak/topics HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
			"GET /api/v1/tech-baithak/topics HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
			"GET /api/v1/tech-baithak/topics HTTP/1.1\r\nHost:\r\n\r\n",
			"GET /api/v1/tech-baithak/topics HTTP/1.1\r\nHost: a/b\r\n\r\n",
			"GET /api/v1/tech-baithak/topics HTTP/1.1\r\nHost: user@a\r\n\r\n",
			"GET /api/v1/tech-baithak/topics HTTP/1.1\r\nHost: a:port\r\n\r\n",
			"GET /api/v1/tech-baithak/topics HTTP/1.1\r\nHost: a:99999\r\n\r\n",
			"GET /api/v1/tech-baithak/topics HTTP/1.1\r\nHost : a\r\n\r\n",
			"GET http://evil.example/api/v1/tech-baithak/topics HTTP/1.1\r\nHost: localhost\r\n\r\n" })
	void aRequestWithoutOneClearHostIsRefused(String request) {
		Problems.assertProblem(ask(request), 400, "malformed-request");
		assertThat(service.seen()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
			"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
			"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
			"Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello", "Content-Length: 5, 5\r\n\r\nhello",
			"Content-Length: +5\r\n\r\nhello", "Content-Length: -1\r\n\r\n", "Content-Length: 0x5\r\n\r\nhello",
			"Content-Length: 99999999999999999999\r\n\r\n", "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
			"Transfer-Encoding: identity\r\n\r\nhello", "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
			"Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
			"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
			"Transfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n", "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
			"Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n", "X-Folded: one\r\n two\r\n\r\n",
			"X-Folded: one\r\n\ttwo\r\n\r\n", "X Space: one\r\n\r\n", "X-Nul: a\u0000b\r\n\r\n",
			"X-Bare: one\nContent-Length: 5\r\n\r\nhello", ": nameless\r\n\r\n", "no colon\r\n\r\n" })
	void aMessageThatCouldBeReadInTwoWaysIsRefused(String rest) {
		Problems.assertProblem(ask("POST " + PATH + " HTTP/1.1\r\n" + TO_US + rest), 400, "malformed-request");
		assertThat(service.seen()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense\r\n\r\n", "GET\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
			"GET / HTTP/2.0\r\nHost: a\r\n\r\n", "GET / HTTP/1.1 x\r\nHost: a\r\n\r\n",
			"GET nowhere HTTP/1.1\r\nHost: a\r\n\r\n", "GET * HTTP/1.1\r\nHost: a\r\n\r\n",
			"CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\r\n\r\n",
			"GET /\u00ff HTTP/1.1\r\nHost: a\r\n\r\n", "GET /a\\b HTTP/1.1\r\nHost: a\r\n\r\n",
			"GET /a%2fb HTTP/1.1\r\nHost: a\r\n\r\n", "GET /a%zz HTTP/1.1\r\nHost: a\r\n\r\n",
			"GET /a%00 HTTP/1.1\r\nHost: a\r\n\r\n", "GET /a/../b HTTP/1.1\r\nHost: a\r\n\r\n",
			"GET /a/%2e%2e/b HTTP/1.1\r\nHost: a\r\n\r\n", "GET /a;b=c HTTP/1.1\r\nHost: a\r\n\r\n",
			"GET /a?b=<script> HTTP/1.1\r\nHost: a\r\n\r\n", "GET /a#b HTTP/1.1\r\nHost: a\r\n\r\n",
			"GET /a?b=%f HTTP/1.1\r\nHost: a\r\n\r\n" })
	void aRequestLineThatIsNoneIsRefused(String request) {
		Problems.assertProblem(ask(request), 400, "malformed-request");
	}

	@Test
	void anAbsoluteAddressOfThisHostIsServed() {
		Wire.Answer answer = ask("GET http://localhost" + PATH + "?a=b HTTP/1.1\r\n" + TO_US + "\r\n");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(service.onlySeen().uri()).isEqualTo(PATH + "?a=b");
	}

	@ParameterizedTest
	@ValueSource(strings = { "zz\r\nhello\r\n0\r\n\r\n", "5\r\nhelloX\r\n0\r\n\r\n", "-5\r\nhello\r\n0\r\n\r\n",
			"ffffffffff\r\nhello\r\n0\r\n\r\n", "5;\u0001\nx\r\nhello\r\n0\r\n\r\n" })
	void aBrokenChunkNeverCountsAsTheEndOfABody(String chunks) {
		for (String before : List.of("", "3\r\nabc\r\n")) {
			Wire.Answer answer = ask(
					"POST " + PATH + " HTTP/1.1\r\n" + TO_US + "Transfer-Encoding: chunked\r\n\r\n" + before + chunks);

			Problems.assertProblem(answer, 400, "malformed-request");
		}
	}

	@Test
	void whatFollowsARefusedMessageIsNotReadAsARequest() {
		try (Wire wire = gateway.wire()) {
			wire.send(
					"POST " + PATH + " HTTP/1.1\r\n" + TO_US + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n"
							+ "0\r\n\r\nGET /api/v1/tech-baithak/questions HTTP/1.1\r\n" + TO_US + "\r\n");

			Problems.assertProblem(wire.answer(), 400, "malformed-request");
			assertThat(wire.closes()).isTrue();
		}
		assertThat(service.seen()).noneMatch((request) -> request.uri().contains("questions"));
	}

	@Test
	void aLongRequestLineIsRefused() {
		Wire.Answer answer = ask("GET /" + "a".repeat(9000) + " HTTP/1.1\r\n" + TO_US + "\r\n");

		Problems.assertProblem(answer, 414, "address-too-long");
	}

	@Test
	void largeHeadersAreRefused() {
		Problems.assertProblem(
				ask("GET " + PATH + " HTTP/1.1\r\n" + TO_US + "X-Large: " + "a".repeat(17_000) + "\r\n\r\n"), 431,
				"headers-too-large");
		Problems.assertProblem(ask("GET " + PATH + " HTTP/1.1\r\n" + TO_US + "X-Many: 1\r\n".repeat(2000) + "\r\n"),
				431, "headers-too-large");
	}

	@Test
	void headersJustWithinTheLimitPass() {
		Wire.Answer answer = ask(
				"GET " + PATH + " HTTP/1.1\r\n" + TO_US + "X-Large: " + "a".repeat(16_000) + "\r\n\r\n");

		assertThat(answer.status()).isEqualTo(200);
	}

	@Test
	void headersThatTrickleInAreCutOff() {
		try (Wire wire = gateway.wire()) {
			wire.send("GET " + PATH + " HTTP/1.1\r\nX-Slow: ");

			Problems.assertProblem(wire.answer(), 408, "request-too-slow");
			assertThat(wire.closes()).isTrue();
		}
	}

	@Test
	void aConnectionThatSaysNothingIsClosed() {
		try (Wire wire = gateway.wire()) {
			assertThat(wire.closes()).isTrue();
		}
	}

	@Test
	void aBodyThatTricklesInIsCutOff() {
		try (Wire wire = gateway.wire()) {
			wire.send("POST " + PATH + " HTTP/1.1\r\n" + TO_US + "Content-Length: 1000\r\n\r\nabc");

			Problems.assertProblem(wire.answer(), 408, "request-too-slow");
			assertThat(wire.closes()).isTrue();
		}
	}

	@Test
	void anAnswerThatIsNotTakenIsGivenUp() {
		service.answer(200, Map.of(), "x".repeat(20_000_000));
		try (Wire wire = gateway.wire()) {
			wire.send("GET " + PATH + " HTTP/1.1\r\n" + TO_US + "\r\n");

			assertThat(wire.isReset()).isTrue();
		}
	}

	@Test
	void theRestOfARefusedBodyIsNotReadForEver() {
		try (Wire wire = gateway.wire()) {
			wire.send("POST /api/nothing HTTP/1.1\r\n" + TO_US + "Transfer-Encoding: chunked\r\n\r\n");
			Problems.assertProblem(wire.answer(), 404, "not-found");
			byte[] chunk = ("2000\r\n" + "x".repeat(0x2000) + "\r\n").getBytes(StandardCharsets.US_ASCII);

			Waiting.until(() -> IntStream.range(0, 100).anyMatch((_) -> !wire.trySend(chunk)));
		}
	}

	@Test
	void aFloodOfRequestsSentAheadEndsTheConnection() {
		service.behave((_, response) -> response
			.sendString(reactor.core.publisher.Mono.just("late").delayElement(Duration.ofSeconds(2))));
		try (Wire wire = gateway.wire()) {
			byte[] request = ("GET " + PATH + " HTTP/1.1\r\n" + TO_US + "\r\n").getBytes(StandardCharsets.US_ASCII);
			Arrays.stream(new int[100]).forEach((_) -> wire.trySend(request));

			assertThat(wire.closes()).isTrue();
		}
	}

	private static Wire.Answer ask(String request) {
		try (Wire wire = gateway.wire()) {
			return wire.send(request).answer();
		}
	}

}
