package dev.studyhall.gateway;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import dev.studyhall.testing.token.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** Public documents out of the gateway's memory, over the wire. */
class CacheIT {

	/** Each test has a topic that no other test has read. */
	private static int topics;

	private static FakeService service;

	/** Takes a document for current as long as a test may run. */
	private static RunningGateway patient;

	/** Has every document confirmed. */
	private static RunningGateway suspicious;

	private final String topic = "/topics/" + ++topics;

	private final String path = "/api/v1/tech-baithak" + this.topic;

	@BeforeAll
	static void start() {
		service = FakeService.start();
		patient = gateway("1m");
		suspicious = gateway("1ns");
	}

	@AfterAll
	static void stop() {
		patient.close();
		suspicious.close();
		service.close();
	}

	@BeforeEach
	void publish() {
		service.forget();
		service.behave(CacheIT::document);
	}

	@Test
	void aDocumentComesFromMemoryWithAllThatAnAnswerOfTheGatewayHas() {
		HttpResponse<String> first = patient.get(this.path);
		HttpResponse<String> second = patient.get(this.path);

		assertThat(second.body()).isEqualTo(first.body()).isEqualTo("identity of " + this.path);
		assertThat(second.headers().map()).containsEntry("etag", List.of("\"identity\""))
			.containsEntry("cache-control", List.of("no-cache, public"))
			.containsEntry("vary", List.of("Accept-Encoding, Authorization"))
			.containsEntry("content-type", List.of("application/json"))
			.containsEntry("x-content-type-options", List.of("nosniff"))
			.containsKeys("age", "x-request-id")
			.doesNotContainKeys("server", "transfer-encoding");
		assertThat(second.headers().firstValue("x-request-id"))
			.isNotEqualTo(first.headers().firstValue("x-request-id"));
		assertThat(service.seen()).hasSize(1);
	}

	@Test
	void nobodyWithATokenIsAnsweredFromMemoryNorFillsIt() {
		String token = TestTokens.shared().token("asha").member("tech-baithak").bearer();

		patient.get(this.path, "Authorization", token);
		patient.get(this.path);
		patient.get(this.path, "Authorization", token);
		patient.get(this.path, "Cookie", "session=1");

		assertThat(service.seen()).hasSize(4);
		assertThat(patient.get(this.path, "Authorization", "Bearer nonsense").statusCode()).isEqualTo(401);
	}

	@Test
	void aServiceHearsNothingOfTheClientThatAnotherMustNotGet() {
		patient.get(this.path, "Accept-Language", "hi", "User-Agent", "x", "X-Forwarded-Host", "evil.example");

		assertThat(service.onlySeen().headers().names()).extracting(String::toLowerCase)
			.containsExactlyInAnyOrder("host", "accept", "accept-encoding", "user-agent", "traceparent", "x-request-id",
					"x-forwarded-for", "x-forwarded-proto");
		assertThat(service.onlySeen().headers().get("User-Agent")).isNotEqualTo("x");
	}

	@Test
	void tenantsAreToldApart() {
		HttpResponse<String> own = patient.get(this.path);
		HttpResponse<String> other = patient.get("/api/v1/north-academy" + this.topic);

		assertThat(own.body()).contains("tech-baithak");
		assertThat(other.body()).contains("north-academy");
	}

	@Test
	void eachCodingIsADocumentOfItsOwn() {
		for (int i = 0; i < 2; i++) {
			assertThat(patient.get(this.path, "Accept-Encoding", "br, gzip").body()).startsWith("gzip of");
			assertThat(patient.get(this.path, "Accept-Encoding", "br, gzip").headers().firstValue("content-encoding"))
				.contains("gzip");
			assertThat(patient.get(this.path).body()).startsWith("identity of");
		}

		assertThat(service.seen()).extracting((seen) -> seen.headers().get("Accept-Encoding"))
			.containsExactly("gzip", "identity");
	}

	@Test
	void aClientThatHasTheDocumentIsToldSoFromMemory() {
		patient.get(this.path);

		HttpResponse<String> answer = patient.get(this.path, "If-None-Match", "\"identity\"");

		assertThat(answer.statusCode()).isEqualTo(304);
		assertThat(answer.headers().firstValue("etag")).contains("\"identity\"");
		assertThat(service.seen()).hasSize(1);
	}

	@Test
	void aDocumentIsConfirmedByItsTagAndItsBytesStay() {
		suspicious.get(this.path);
		HttpResponse<String> confirmed = suspicious.get(this.path);

		assertThat(confirmed.statusCode()).isEqualTo(200);
		assertThat(confirmed.body()).startsWith("identity of");
		assertThat(service.seen()).hasSize(2);
		assertThat(service.seen().getLast().headers().get("If-None-Match")).isEqualTo("\"identity\"");
	}

	@Test
	void oneReadServesAllWhoeverHangsUp() {
		Sinks.Empty<Void> gate = Sinks.empty();
		service.behave((request, response) -> gate.asMono().thenMany(document(request, response)));
		try (Wire first = patient.wire()) {
			first.send("GET " + this.path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
			Waiting.until(() -> service.seen().size() == 1);
		}
		List<CompletableFuture<HttpResponse<String>>> others = Stream
			.generate(() -> CompletableFuture.supplyAsync(() -> patient.get(this.path)))
			.limit(8)
			.toList();
		gate.tryEmitEmpty();

		assertThat(others).allMatch((answer) -> answer.join().body().startsWith("identity of"));
		assertThat(service.seen()).hasSize(1);
	}

	@Test
	void aDocumentOfSeveralMebibytesStreamsThrough() {
		String large = "x".repeat(3_000_000);
		service.answer(200, Map.of("Cache-Control", "public", "ETag", "\"large\""), large);

		assertThat(patient.get(this.path).body()).hasSize(large.length());
		assertThat(patient.get(this.path).body()).hasSize(large.length());
	}

	@Test
	void memoryIsBounded() {
		String large = "x".repeat(1_000_000);
		service.answer(200, Map.of("Cache-Control", "public", "ETag", "\"large\""), large);

		for (int i = 0; i < 20; i++) {
			assertThat(patient.get(this.path + '-' + i).body()).hasSize(large.length());
		}

		Waiting.until(() -> bytesIn(patient) <= 4 * 1024 * 1024);
	}

	@Test
	void aServiceThatIsAwayIsNotHiddenForLong() {
		assertThat(suspicious.get(this.path).statusCode()).isEqualTo(200);
		service.stop();

		Problems.assertProblem(suspicious.get(this.path), 503, "service-unavailable");
		service.restart();
		Waiting.until(() -> suspicious.get(this.path).statusCode() == 200);
	}

	private static double bytesIn(RunningGateway gateway) {
		return gateway.bean(MeterRegistry.class).get("studyhall.gateway.cache.bytes").gauge().value();
	}

	/** As the catalog answers: a tag for each coding, 304 to whoever knows it. */
	private static Publisher<Void> document(HttpServerRequest request, HttpServerResponse response) {
		boolean gzip = "gzip".equals(request.requestHeaders().get("Accept-Encoding"));
		String coding = gzip ? "gzip" : "identity";
		String tag = '"' + coding + '"';
		response.header("Cache-Control", "no-cache, public")
			.header("ETag", tag)
			.header("Vary", "Accept-Encoding, Authorization");
		if (tag.equals(request.requestHeaders().get("If-None-Match"))) {
			return response.status(304).send();
		}
		if (gzip) {
			response.header("Content-Encoding", "gzip");
		}
		byte[] text = (coding + " of " + request.uri()).getBytes(StandardCharsets.UTF_8);
		return response.header("Content-Type", "application/json").sendByteArray(Mono.just(text));
	}

	private static RunningGateway gateway(String period) {
		return RunningGateway.before(service, TestTokens.shared(),
				Map.of("studyhall.gateway.cache.period", period, "studyhall.gateway.cache.size", "4MB",
						"studyhall.gateway.outage.open-for", Duration.ofMillis(100).toString(),
						"studyhall.gateway.rate-limit.client.burst", "10000"));
	}

}
