package dev.studyhall.gateway;

import java.net.http.HttpResponse;

import org.assertj.core.api.Assertions;

/** What every refusal has in common. */
final class Problems {

	private Problems() {
	}

	static void assertProblem(HttpResponse<String> answer, int status, String code) {
		Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		Assertions.assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
		assertDocument(answer.body(), status, code);
	}

	static void assertProblem(Wire.Answer answer, int status, String code) {
		Assertions.assertThat(answer.status()).as(answer.head() + answer.body()).isEqualTo(status);
		Assertions.assertThat(answer.header("content-type", "")).isEqualTo("application/problem+json");
		Assertions.assertThat(answer.header("x-content-type-options", "")).isEqualTo("nosniff");
		assertDocument(answer.body(), status, code);
	}

	private static void assertDocument(String body, int status, String code) {
		Assertions.assertThat(body)
			.contains("\"type\":\"https://studyhall.dev/problems/" + code + "\"")
			.contains("\"status\":" + status)
			.doesNotContain("127.0.0.1", "Exception", "java.", "reactor", "netty");
	}

}
