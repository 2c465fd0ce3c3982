package dev.studyhall.catalog.support;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody at work on single topics and questions. */
public record Desk(WebTestClient client, String tenant) {

	/**
	 * An answer, read to its end.
	 *
	 * @param body null if there is none
	 */
	public record Answer(int status, String etag, @Nullable String location, @Nullable JsonNode body) {

		/** The body of an answer that has one. */
		public JsonNode json() {
			return RunningCatalog.json(this.body);
		}

		/** A text of the body. */
		public String text(String field) {
			return json().get(field).asString();
		}

	}

	public Answer get(String path) {
		return send(HttpMethod.GET, path, null, null);
	}

	public Answer post(String path, @Nullable Object body) {
		return send(HttpMethod.POST, path, null, body);
	}

	/** Changes what has that entity tag. */
	public Answer put(String path, @Nullable String etag, Object body) {
		return send(HttpMethod.PUT, path, etag, body);
	}

	public Answer delete(String path, @Nullable String etag) {
		return send(HttpMethod.DELETE, path, etag, null);
	}

	/** Sends whatever it may be. */
	public Answer send(HttpMethod method, String path, @Nullable String etag, @Nullable Object body) {
		WebTestClient.RequestBodySpec request = this.client.method(method)
			.uri("/api/v1/" + this.tenant + path)
			.headers((headers) -> {
				if (etag != null) {
					headers.set("If-Match", etag);
				}
			});
		if (body != null) {
			request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
		}
		var result = request.exchange().expectBody(JsonNode.class).returnResult();
		return new Answer(result.getStatus().value(), String.valueOf(result.getResponseHeaders().getFirst("ETag")),
				result.getResponseHeaders().getFirst("Location"), result.getResponseBody());
	}

	/** Makes a topic with one level; gives its address. */
	public String makeTopic(String title) {
		Answer made = post("/authoring/topics", Map.of("content",
				Map.of("title", title, "levels", List.of(Map.of("title", "Basics"), Map.of("title", "Depths")))));
		assertThat(made.status()).as(String.valueOf(made.body())).isEqualTo(201);
		return "/authoring/topics/" + made.text("slug");
	}

	/** Makes a question in the topic's first level; gives its address. */
	public String makeQuestion(String topic, String title, String answer) {
		Answer made = post(topic + "/questions",
				Map.of("level", "basics", "content", Map.of("title", title, "answer", answer)));
		assertThat(made.status()).as(String.valueOf(made.body())).isEqualTo(201);
		return "/authoring/questions/" + made.text("id");
	}

	/** Gives a question another answer. */
	public Answer answer(String question, String answer, String change) {
		Answer before = get(question);
		return put(question, before.etag(), Map.of("change", change, "message", "Said better", "content",
				Map.of("title", before.json().get("content").get("title").asString(), "answer", answer)));
	}

	/** Publishes a topic; gives the status of the answer. */
	public int publish(String topic) {
		return post(topic.replace("/authoring", "") + "/publication", null).status();
	}

}
