package dev.studyhall.gateway;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import dev.studyhall.testing.token.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What opens a service's circuit and what does not. Each test has a service to itself.
 */
class CircuitIT {

	private static final String TOPICS = "/api/v1/tech-baithak/topics";

	private static final String BOOKMARKS = "/api/v1/tech-baithak/me/bookmarks";

	private static final String ATTEMPTS = "/api/v1/tech-baithak/me/attempts";

	private static FakeService catalog;

	private static FakeService bookmark;

	private static FakeService progress;

	private static RunningGateway gateway;

	@BeforeAll
	static void start() {
		catalog = FakeService.start();
		bookmark = FakeService.start();
		progress = FakeService.start();
		gateway = RunningGateway.before(catalog, bookmark, progress, TestTokens.shared(),
				Map.of("studyhall.gateway.rate-limit.enabled", "false", "studyhall.gateway.connections.max-connections",
						"4", "studyhall.gateway.connections.max-waiting", "4", "studyhall.gateway.connections.max-wait",
						"300ms"));
	}

	@AfterAll
	static void stop() {
		gateway.close();
		List.of(catalog, bookmark, progress).forEach(FakeService::close);
	}

	@BeforeEach
	void forget() {
		List.of(catalog, bookmark, progress).forEach(FakeService::forget);
	}

	@Test
	void anOutageOpensTheCircuitLeavesOthersAloneAndHeals() {
		assertThat(gateway.get(TOPICS).statusCode()).isEqualTo(200);

		catalog.stop();
		HttpResponse<String> first = gateway.get(TOPICS);
		Problems.assertProblem(first, 503, "service-unavailable");
		assertThat(first.headers().firstValue("retry-after")).contains("1");
		Waiting.until(() -> {
			gateway.get(TOPICS);
			return circuitOf("catalog").equals("open");
		});
		assertThat(gateway.get(BOOKMARKS).statusCode()).isEqualTo(200);
		assertThat(gateway.get(ATTEMPTS).statusCode()).isEqualTo(200);

		catalog.restart();
		Waiting.until(() -> gateway.get(TOPICS).statusCode() == 200);
		Waiting.until(() -> {
			gateway.get(TOPICS);
			return circuitOf("catalog").equals("closed");
		});
	}

	@Test
	void aServicesErrorsAreAnswersNotOutages() {
		bookmark.answer(503, Map.of("Retry-After", "7"), "");

		for (int i = 0; i < 20; i++) {
			assertThat(gateway.get(BOOKMARKS).headers().firstValue("retry-after")).contains("7");
		}
		assertThat(bookmark.seen()).hasSize(20);
		assertThat(circuitOf("bookmark")).isEqualTo("closed");
	}

	@Test
	void moreThanAServiceCanTakeIsTurnedAwayAndIsNoOutage() {
		Sinks.Empty<Void> turnedAway = Sinks.empty();
		progress
			.behave((_, response) -> response.sendString(turnedAway.asMono().then(Mono.fromSupplier(() -> "done"))));

		List<CompletableFuture<Integer>> answers = IntStream.range(0, 16)
			.mapToObj((_) -> CompletableFuture.supplyAsync(() -> gateway.get(ATTEMPTS).statusCode(),
					Thread::startVirtualThread))
			.toList();
		Waiting.until(() -> answers.stream().filter(CompletableFuture::isDone).count() == 12);
		turnedAway.tryEmitEmpty();

		assertThat(answers.stream().map(CompletableFuture::join).filter((status) -> status == 503)).hasSize(12);
		assertThat(answers.stream().map(CompletableFuture::join).filter((status) -> status == 200)).hasSize(4);
		assertThat(circuitOf("progress")).isEqualTo("closed");
	}

	private static String circuitOf(String service) {
		return gateway.getManagement("/actuator/prometheus")
			.body()
			.lines()
			.filter((line) -> line.startsWith("resilience4j_circuitbreaker_state{")
					&& line.contains("name=\"" + service + "\"") && line.endsWith(" 1.0"))
			.map((line) -> line.replaceAll(".*state=\"([a-z_]+)\".*", "$1"))
			.findFirst()
			.orElse("unknown");
	}

}
