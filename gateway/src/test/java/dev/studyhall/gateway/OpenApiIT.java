package dev.studyhall.gateway;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import dev.studyhall.testing.token.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The document over HTTP. */
class OpenApiIT {

	private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

	private static FakeService service;

	private static RunningGateway gateway;

	@BeforeAll
	static void start() {
		service = FakeService.start();
		gateway = RunningGateway.before(service, TestTokens.shared(),
				Map.of("studyhall.gateway.origins.allowed", "https://learn.example"));
	}

	@AfterAll
	static void stop() {
		gateway.close();
		service.close();
	}

	@Test
	void aBrowserGetsThePage() {
		HttpResponse<String> answer = gateway.get("/openapi", "Accept", BROWSER);

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("content-type")).contains("text/html;charset=utf-8");
		assertThat(answer.headers().allValues("content-security-policy")).singleElement()
			.asString()
			.startsWith("default-src 'none'; style-src 'sha256-");
		assertThat(answer.headers().allValues("vary")).contains("Accept");
		assertThat(answer.body()).contains("<h1>Studyhall API</h1>");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "*/*", "application/json", "application/json, text/html;q=0.5", "image/png" })
	void everybodyElseGetsJson(String accept) {
		HttpResponse<String> answer = gateway.get("/openapi", "Accept", accept);

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("content-type")).contains("application/json");
		assertThat(answer.body()).startsWith("{").contains("\"/status\"");
		assertThat(gateway.get("/openapi.json", "Accept", BROWSER).body()).isEqualTo(answer.body());
	}

	@Test
	void aWishThatCannotBeReadIsRefused() {
		Problems.assertProblem(gateway.get("/openapi", "Accept", "nonsense"), 406, "not-acceptable");
	}

	@Test
	void aKnownDocumentIsNotSentAgain() {
		for (String accept : List.of("application/json", BROWSER)) {
			String etag = gateway.get("/openapi", "Accept", accept).headers().firstValue("etag").orElseThrow();

			HttpResponse<String> again = gateway.get("/openapi", "Accept", accept, "If-None-Match", etag);

			assertThat(again.statusCode()).isEqualTo(304);
			assertThat(again.body()).isEmpty();
		}
	}

	@Test
	void anAllowedOriginGetsLeaveAndAnotherNone() {
		String topics = "/api/v1/tech-baithak/topics";
		HttpResponse<String> allowed = gateway.get(topics, "Origin", "https://learn.example");
		HttpResponse<String> preflight = gateway.send(gateway.request(topics)
			.method("OPTIONS", BodyPublishers.noBody())
			.headers("Origin", "https://learn.example", "Access-Control-Request-Method", "PUT",
					"Access-Control-Request-Headers", "authorization, if-match"));

		assertThat(allowed.headers().firstValue("access-control-allow-origin")).contains("https://learn.example");
		assertThat(preflight.statusCode()).isEqualTo(200);
		assertThat(preflight.headers().firstValue("access-control-allow-methods")).isPresent();
		Problems.assertProblem(gateway.get(topics, "Origin", "https://evil.example"), 403, "origin-not-allowed");
	}

}
