package dev.studyhall.gateway;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import dev.studyhall.testing.token.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The issuer's keys: changed, unknown, out of reach. */
class KeySetIT {

	private static final String TOPICS = "/api/v1/tech-baithak/topics";

	private static final Map<String, String> SETTINGS = Map.of("studyhall.gateway.rate-limit.forgery.burst", "1000",
			"studyhall.security.key-set-timeout", "10s");

	private final FakeService service = FakeService.start();

	@AfterEach
	void stop() {
		this.service.close();
	}

	@Test
	void keysMayChange() {
		try (TestTokens own = TestTokens.start();
				RunningGateway door = RunningGateway.before(this.service, own, SETTINGS)) {
			String first = own.token("asha").bearer();
			assertThat(door.get(TOPICS, "Authorization", first).statusCode()).isEqualTo(200);

			own.rotate();
			assertThat(door.get(TOPICS, "Authorization", own.token("asha").bearer()).statusCode()).isEqualTo(200);
			assertThat(door.get(TOPICS, "Authorization", first).statusCode()).isEqualTo(200);

			own.rotate();
			own.forgetOldKeys();
			assertThat(door.get(TOPICS, "Authorization", own.token("asha").bearer()).statusCode()).isEqualTo(200);
			assertRefused(door.get(TOPICS, "Authorization", first));
		}
	}

	@Test
	void keysOnceKnownServeOnWhileTheIssuerIsAway() {
		try (TestTokens own = TestTokens.start();
				RunningGateway door = RunningGateway.before(this.service, own, Map
					.of("studyhall.security.key-set-lifetime", "1s", "studyhall.security.key-set-timeout", "10s"))) {
			String bearer = own.token("asha").bearer();
			assertThat(door.get(TOPICS, "Authorization", bearer).statusCode()).isEqualTo(200);

			own.close();
			for (int i = 0; i < 15; i++) {
				assertThat(door.get(TOPICS, "Authorization", bearer).statusCode()).isEqualTo(200);
				LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
			}
			HttpResponse<String> unknownKey = door.get(TOPICS, "Authorization",
					own.token("asha").keyId("new").bearer());
			Problems.assertProblem(unknownKey, 503, "identity-unavailable");
		}
	}

	@Test
	void withoutAnyKeysNoTokenCanBeJudgedButAnonymousRequestsPass() {
		TestTokens gone = TestTokens.start();
		try (RunningGateway door = RunningGateway.before(this.service, gone, SETTINGS)) {
			String bearer = gone.token("asha").bearer();
			gone.close();

			HttpResponse<String> answer = door.get(TOPICS, "Authorization", bearer);

			Problems.assertProblem(answer, 503, "identity-unavailable");
			assertThat(answer.headers().firstValue("retry-after")).isPresent();
			assertThat(door.get(TOPICS).statusCode()).isEqualTo(200);
			assertThat(door.getManagement("/actuator/health/readiness").statusCode()).isEqualTo(200);
		}
	}

	@Test
	void forgeriesCannotBeTurnedAgainstTheIssuer() {
		try (TestTokens own = TestTokens.start();
				RunningGateway door = RunningGateway.before(this.service, own, SETTINGS)) {
			for (int i = 0; i < 3; i++) {
				door.get(TOPICS, "Authorization", own.token("asha").keyId("forged-" + i).bearer());
			}
			String forged = own.token("asha").keyId("forged").bearer();
			long begun = System.nanoTime();
			Stream.generate(() -> forged)
				.limit(8)
				.parallel()
				.forEach((bearer) -> assertRefused(door.get(TOPICS, "Authorization", bearer)));

			long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
			assertThat(own.keySetRequests()).isLessThanOrEqualTo((int) (6 + seconds));
		}
	}

	private static void assertRefused(HttpResponse<String> answer) {
		Problems.assertProblem(answer, 401, "invalid-token");
	}

}
