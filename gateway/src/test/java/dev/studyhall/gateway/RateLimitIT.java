package dev.studyhall.gateway;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.studyhall.testing.token.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Too much of one subject, one client, one tenant. */
class RateLimitIT {

	private static final AtomicInteger TESTS = new AtomicInteger();

	private static FakeService service;

	private static RunningGateway gateway;

	/** No test meets what another has used up: each has a tenant of its own. */
	private final String tenant = "school-" + TESTS.incrementAndGet();

	@BeforeAll
	static void start() {
		service = FakeService.start();
		gateway = RunningGateway.before(service, TestTokens.shared(),
				Map.ofEntries(Map.entry("studyhall.gateway.rate-limit.subject.per-second", "1"),
						Map.entry("studyhall.gateway.rate-limit.subject.burst", "5"),
						Map.entry("studyhall.gateway.rate-limit.client.per-second", "1"),
						Map.entry("studyhall.gateway.rate-limit.client.burst", "3"),
						Map.entry("studyhall.gateway.rate-limit.tenant.per-second", "1"),
						Map.entry("studyhall.gateway.rate-limit.tenant.burst", "8"),
						Map.entry("studyhall.gateway.rate-limit.forgery.per-second", "1"),
						Map.entry("studyhall.gateway.rate-limit.forgery.burst", "4"),
						Map.entry("studyhall.gateway.status.timeout", "10s"),
						Map.entry("studyhall.gateway.proxies.trusted", "127.0.0.0/8")));
	}

	@AfterAll
	static void stop() {
		gateway.close();
		service.close();
	}

	@Test
	void aSubjectThatAsksTooMuchHasToWait() {
		HttpResponse<String> answer = untilRefused(() -> ask(this.tenant, this.tenant + "-asha"));

		Problems.assertProblem(answer, 429, "too-many-requests");
		assertThat(answer.headers().firstValue("retry-after")).contains("1");
		assertThat(answer.headers().firstValue("ratelimit-policy")).contains("\"subject\";q=5;w=5");
		assertThat(answer.headers().firstValue("ratelimit")).contains("\"subject\";r=0");
		assertThat(ask(this.tenant, this.tenant + "-ben").statusCode()).isEqualTo(200);
	}

	@Test
	void aTenantsFloodLeavesOtherTenantsAlone() {
		AtomicInteger learners = new AtomicInteger();

		HttpResponse<String> refused = untilRefused(() -> ask(this.tenant, "learner-" + learners.incrementAndGet()));

		Problems.assertProblem(refused, 429, "too-many-requests");
		assertThat(refused.headers().firstValue("ratelimit-policy")).contains("\"tenant\";q=8;w=8");
		assertThat(ask("north-academy", "zoe").statusCode()).isEqualTo(200);
	}

	@Test
	void whatACallersOwnLimitRefusesTakesNothingFromTheTenant() {
		for (int i = 0; i < 20; i++) {
			ask(this.tenant, this.tenant + "-asha");
		}

		assertThat(ask(this.tenant, this.tenant + "-ben").statusCode()).isEqualTo(200);
	}

	@Test
	void anonymousClientsAreToldApartByTheirAddress() {
		assertThat(untilRefused(() -> askFrom("198.51.100.1")).statusCode()).isEqualTo(429);
		assertThat(askFrom("198.51.100.2").statusCode()).isEqualTo(200);
	}

	@Test
	void whatIsAnsweredFromMemoryIsNotCountedAndWhatIsReadIs() {
		String published = "/api/v1/" + this.tenant + "/topics";
		service.answer(200, Map.of("Cache-Control", "no-cache, public", "ETag", "\"1\""), "{}");

		assertThat(Stream.generate(() -> readFrom("198.51.100.4", published)).limit(50))
			.allMatch((answer) -> answer.statusCode() == 200);
		AtomicInteger pages = new AtomicInteger();
		assertThat(untilRefused(() -> readFrom("198.51.100.5", published + "?limit=" + pages.incrementAndGet()))
			.statusCode()).isEqualTo(429);
	}

	@Test
	void whatAClientPutsBeforeItsOwnAddressIsNotBelieved() {
		AtomicInteger claims = new AtomicInteger();

		HttpResponse<String> refused = untilRefused(
				() -> askFrom("203.0.113." + claims.incrementAndGet() + ", 198.51.100.3"));

		assertThat(refused.statusCode()).isEqualTo(429);
	}

	@Test
	void aClientOfIpv6IsItsWholeNetwork() {
		AtomicInteger addresses = new AtomicInteger();

		HttpResponse<String> refused = untilRefused(() -> askFrom("2001:db8::" + addresses.incrementAndGet()));

		assertThat(refused.statusCode()).isEqualTo(429);
	}

	@Test
	void forgeriesAreCountedAndSoundTokensAreNotHeldAgainstTheirAddress() {
		String forged = "Bearer " + TestTokens.shared().token(this.tenant + "-asha").signWithStrangersKey();

		HttpResponse<String> refused = untilRefused(
				() -> gateway.get("/api/v1/tech-baithak/topics", "Authorization", forged));

		Problems.assertProblem(refused, 429, "too-many-requests");
		assertThat(ask(this.tenant, this.tenant + "-asha").statusCode()).isEqualTo(200);
	}

	/** Asks until it is too much; slow machines earn a little more meanwhile. */
	private static HttpResponse<String> untilRefused(Supplier<HttpResponse<String>> request) {
		return Stream.generate(request)
			.limit(500)
			.filter((answer) -> answer.statusCode() == 429)
			.findFirst()
			.orElseThrow(() -> new AssertionError("never refused"));
	}

	private HttpResponse<String> ask(String tenant, String subject) {
		return gateway.get("/api/v1/" + tenant + "/topics", "Authorization",
				TestTokens.shared().token(subject).member(tenant).bearer());
	}

	private HttpResponse<String> askFrom(String forwardedFor) {
		return readFrom(forwardedFor, "/status");
	}

	private static HttpResponse<String> readFrom(String forwardedFor, String path) {
		return gateway.get(path, "X-Forwarded-For", forwardedFor);
	}

}
