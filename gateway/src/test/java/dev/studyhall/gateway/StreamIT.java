package dev.studyhall.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.studyhall.testing.token.TestTokens;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;

/** Events that pass while a request stays open. */
class StreamIT {

	private static final String EVENTS = "/api/v1/tech-baithak/imports/1/events";

	private static final String OWN_EVENTS = "/api/v1/tech-baithak/me/events";

	private static FakeService catalog;

	private static RunningGateway gateway;

	private Sinks.Many<String> events = Sinks.many().unicast().onBackpressureBuffer();

	private final AtomicBoolean ended = new AtomicBoolean();

	/** One connection for streams, one for all else, and little patience with that. */
	@BeforeAll
	static void start() {
		catalog = FakeService.start();
		gateway = RunningGateway.before(catalog, TestTokens.shared(),
				Map.of("studyhall.gateway.connections.response-timeout", "500ms",
						"studyhall.gateway.connections.max-connections", "1",
						"studyhall.gateway.connections.max-streams", "1", "studyhall.gateway.connections.max-wait",
						"300ms"));
	}

	@AfterAll
	static void stop() {
		gateway.close();
		catalog.close();
	}

	@BeforeEach
	void forget() {
		catalog.forget();
	}

	@ParameterizedTest
	@ValueSource(strings = { EVENTS, OWN_EVENTS })
	void eachEventPassesAtOnceAndAPauseEndsNothing(String path) throws IOException, InterruptedException {
		streams(path);
		tell("data:1\n\n");

		try (BufferedReader stream = open(path)) {
			assertThat(stream.readLine()).isEqualTo("data:1");
			assertThat(stream.readLine()).isEmpty();
			Mono.delay(Duration.ofSeconds(1)).block();
			tell("data:2\n\n");
			assertThat(stream.readLine()).isEqualTo("data:2");
			assertThat(stream.readLine()).isEmpty();
			this.events.tryEmitComplete();
			assertThat(stream.readLine()).isNull();
		}
		assertThat(catalog.onlySeen().headers().get("Last-Event-ID")).isEqualTo("7");
	}

	@Test
	void aStreamTakesNoConnectionFromOthersAndEndsWithItsClient() throws IOException, InterruptedException {
		streams(EVENTS);
		tell("data:1\n\n");

		try (BufferedReader stream = open(EVENTS)) {
			assertThat(stream.readLine()).isEqualTo("data:1");

			assertThat(gateway.get("/api/v1/tech-baithak/imports/1").statusCode()).isEqualTo(200);
			Problems.assertProblem(gateway.get(EVENTS), 503, "service-busy");
		}
		Waiting.until(this.ended::get);
	}

	private void streams(String path) {
		catalog.behave((request,
				response) -> request.uri().equals(path) ? response.sse()
					.send(this.events.asFlux()
						.map((text) -> Unpooled.copiedBuffer(text, StandardCharsets.UTF_8))
						.doFinally((_) -> this.ended.set(true)), (_) -> true) : response.send());
	}

	private void tell(String event) {
		this.events.tryEmitNext(event).orThrow();
	}

	private static BufferedReader open(String path) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path))
			.header("Accept", "text/event-stream")
			.header("Last-Event-ID", "7")
			.build();
		HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
		return new BufferedReader(new InputStreamReader(client.send(request, BodyHandlers.ofInputStream()).body(),
				StandardCharsets.UTF_8));
	}

}
