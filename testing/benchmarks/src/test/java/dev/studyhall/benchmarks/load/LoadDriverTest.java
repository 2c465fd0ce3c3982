package dev.studyhall.benchmarks.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoadDriverTest {

	private static final Duration TURN = Duration.ofMillis(300);

	private final Set<String> asked = ConcurrentHashMap.newKeySet();

	private HttpServer server;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void manyAddressesAreAskedOnKeptConnections() {
		AtomicInteger next = new AtomicInteger();

		Sample sample = driver().get(() -> "/sized/" + next.incrementAndGet() % 10, 3, TURN);

		assertThat(sample.failures()).isZero();
		assertThat(sample.perSecond()).isPositive();
		assertThat(sample.p50Millis()).isPositive().isLessThanOrEqualTo(sample.p99Millis());
		assertThat(this.asked).contains("/sized/1 yes").allMatch((path) -> path.endsWith(" yes"));
	}

	@Test
	void answersOfUnknownLengthAreRead() {
		Sample sample = driver().get(() -> "/chunked", 2, TURN);

		assertThat(sample.failures()).isZero();
		assertThat(sample.perSecond()).isPositive();
	}

	@Test
	void refusalsAreFailures() {
		Sample sample = driver().get(() -> "/refused", 2, TURN);

		assertThat(sample.failures()).isPositive();
	}

	@Test
	void requestsHaveHeadersAndBodiesOfTheirOwn() {
		Sample sample = driver().send(() -> Request.post("/echo", "{\"ü\": 1}", "X-Own: mine"), 2, TURN);

		assertThat(sample.failures()).isZero();
		assertThat(this.asked).containsExactlyInAnyOrder("/echo yes", "mine {\"ü\": 1}");
	}

	private LoadDriver driver() {
		return new LoadDriver(URI.create("http://127.0.0.1:" + this.server.getAddress().getPort()), "X-Header: yes");
	}

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		this.asked.add(path + ' ' + exchange.getRequestHeaders().getFirst("X-Header"));
		if (path.equals("/echo")) {
			this.asked.add(exchange.getRequestHeaders().getFirst("X-Own") + ' '
					+ new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		}
		byte[] body = new byte[100_000];
		exchange.sendResponseHeaders(path.equals("/refused") ? 503 : 200, path.equals("/chunked") ? 0 : body.length);
		try (exchange) {
			exchange.getResponseBody().write(body);
		}
	}

}
