package dev.studyhall.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;

import dev.studyhall.testing.token.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Services that take a request and say nothing: they are given up, and soon not asked.
 */
class SilenceIT {

	private static final String TOPICS = "/api/v1/tech-baithak/topics";

	private static final String BOOKMARKS = "/api/v1/tech-baithak/me/bookmarks";

	private static final String ATTEMPTS = "/api/v1/tech-baithak/me/attempts";

	private static FakeService service;

	private static ServerSocket deaf;

	private static RunningGateway gateway;

	@BeforeAll
	static void start() throws IOException {
		service = FakeService.start();
		deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
		gateway = RunningGateway.before(service, TestTokens.shared(),
				Map.of("studyhall.gateway.rate-limit.enabled", "false",
						"studyhall.gateway.connections.response-timeout", "500ms", "studyhall.gateway.bookmark.uri",
						"http://127.0.0.1:" + deaf.getLocalPort()));
	}

	@AfterAll
	static void stop() throws IOException {
		gateway.close();
		deaf.close();
		service.close();
	}

	@Test
	void aServiceThatHangsIsGivenUpAndThenLeftAlone() {
		service.behave((request, response) -> request.uri().startsWith(ATTEMPTS) ? Mono.never()
				: response.sendString(Mono.just("sound")));

		Problems.assertProblem(gateway.get(ATTEMPTS), 504, "service-too-slow");
		HttpResponse<String> leftAlone = Stream.generate(() -> gateway.get(ATTEMPTS))
			.limit(50)
			.filter((answer) -> answer.statusCode() != 504)
			.findFirst()
			.orElseThrow();

		Problems.assertProblem(leftAlone, 503, "service-unavailable");
		Waiting.until(() -> gateway.get(TOPICS).body().equals("sound"));
	}

	@Test
	void aMachineThatAnswersNothingIsNoticed() {
		assertThat(gateway.get(BOOKMARKS).statusCode()).isEqualTo(504);
	}

}
