package dev.studyhall.gateway;

import java.net.http.HttpResponse;
import java.util.Map;

import dev.studyhall.testing.token.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Too much of one subject, one client, one tenant. */
class RateLimitIT {

	private FakeService service;

	private RunningGateway gateway;

	@BeforeEach
	void start() {
		this.service = FakeService.start();
		this.gateway = RunningGateway.before(this.service, TestTokens.shared(), Map.of(
				"studyhall.gateway.rate-limit.subject.per-second", "1", "studyhall.gateway.rate-limit.subject.burst",
				"5", "studyhall.gateway.rate-limit.client.per-second", "1", "studyhall.gateway.rate-limit.client.burst",
				"3", "studyhall.gateway.rate-limit.tenant.per-second", "1", "studyhall.gateway.rate-limit.tenant.burst",
				"8", "studyhall.gateway.rate-limit.forgery.per-second", "1",
				"studyhall.gateway.rate-limit.forgery.burst", "4", "studyhall.gateway.proxies.trusted", "127.0.0.0/8"));
	}

	@AfterEach
	void stop() {
		this.gateway.close();
		this.service.close();
	}

	@Test
	void aSubjectThatAsksTooMuchHasToWait() {
		flood("tech-baithak", "asha", 5);

		HttpResponse<String> answer = ask("tech-baithak", "asha");

		Problems.assertProblem(answer, 429, "too-many-requests");
		assertThat(answer.headers().firstValue("retry-after")).contains("1");
		assertThat(answer.headers().firstValue("ratelimit-policy")).contains("\"subject\";q=5;w=5");
		assertThat(answer.headers().firstValue("ratelimit")).contains("\"subject\";r=0");
		assertThat(ask("tech-baithak", "ben").statusCode()).isEqualTo(200);
		assertThat(this.service.seen()).hasSize(6);
	}

	@Test
	void aTenantsFloodLeavesOtherTenantsAlone() {
		flood("tech-baithak", "asha", 4);
		flood("tech-baithak", "ben", 4);

		HttpResponse<String> refused = ask("tech-baithak", "mira");

		Problems.assertProblem(refused, 429, "too-many-requests");
		assertThat(refused.headers().firstValue("ratelimit-policy")).contains("\"tenant\";q=8;w=8");
		assertThat(ask("north-academy", "zoe").statusCode()).isEqualTo(200);
	}

	@Test
	void whatACallersOwnLimitRefusesTakesNothingFromTheTenant() {
		for (int i = 0; i < 50; i++) {
			ask("tech-baithak", "asha");
		}

		assertThat(ask("tech-baithak", "ben").statusCode()).isEqualTo(200);
	}

	@Test
	void anonymousClientsAreToldApartByTheirAddress() {
		for (int i = 0; i < 3; i++) {
			assertThat(askFrom("198.51.100.1").statusCode()).isEqualTo(200);
		}

		assertThat(askFrom("198.51.100.1").statusCode()).isEqualTo(429);
		assertThat(askFrom("203.0.113.7, 198.51.100.1").statusCode()).isEqualTo(429);
		assertThat(askFrom("198.51.100.2").statusCode()).isEqualTo(200);
		assertThat(askFrom("2001:db8::1").statusCode()).isEqualTo(200);
		assertThat(askFrom("2001:db8::2").statusCode()).isEqualTo(200);
		assertThat(askFrom("2001:db8::3").statusCode()).isEqualTo(200);
		assertThat(askFrom("2001:db8::4").statusCode()).isEqualTo(429);
	}

	@Test
	void forgeriesAreCountedAndSoundTokensAreNotHeldAgainstTheirAddress() {
		String forged = "Bearer " + TestTokens.shared().token("asha").signWithStrangersKey();
		for (int i = 0; i < 4; i++) {
			assertThat(this.gateway.get("/api/v1/tech-baithak/topics", "Authorization", forged).statusCode())
				.isEqualTo(401);
		}

		assertThat(this.gateway.get("/api/v1/tech-baithak/topics", "Authorization", forged).statusCode())
			.isEqualTo(429);
		assertThat(ask("tech-baithak", "asha").statusCode()).isEqualTo(200);
	}

	private void flood(String tenant, String subject, int requests) {
		for (int i = 0; i < requests; i++) {
			assertThat(ask(tenant, subject).statusCode()).isEqualTo(200);
		}
	}

	private HttpResponse<String> ask(String tenant, String subject) {
		return this.gateway.get("/api/v1/" + tenant + "/topics", "Authorization",
				TestTokens.shared().token(subject).member(tenant).bearer());
	}

	private HttpResponse<String> askFrom(String forwardedFor) {
		return this.gateway.get("/status", "X-Forwarded-For", forwardedFor);
	}

}
