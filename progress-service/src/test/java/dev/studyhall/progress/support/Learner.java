package dev.studyhall.progress.support;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A learner at work.
 *
 * @param home the address of the learner's own things
 */
public record Learner(WebTestClient client, String home) {

	/** A client without a home, until a test has given it one. */
	public static Learner nobody() {
		return new Learner(
				WebTestClient.bindToServer(new ReactorClientHttpConnector(HttpClient.newConnection())).build(), "");
	}

	/** Tells of an attempt that was rated. */
	public WebTestClient.ResponseSpec rate(String clientEventId, UUID question, int rating) {
		return record(attempt(clientEventId, question, rating));
	}

	/** Tells of an attempt that was rated, and ended at that time. */
	public WebTestClient.ResponseSpec rateAt(String clientEventId, UUID question, int rating, Instant at) {
		Map<String, Object> attempt = attempt(clientEventId, question, rating);
		attempt.put("startedAt", at.minusSeconds(60).toString());
		attempt.put("endedAt", at.toString());
		return record(attempt);
	}

	/** Tells of an attempt that was skipped. */
	public WebTestClient.ResponseSpec skip(String clientEventId, UUID question) {
		Map<String, Object> attempt = attempt(clientEventId, question, 1);
		attempt.remove("rating");
		attempt.put("skipped", true);
		return record(attempt);
	}

	/**
	 * Tells of an attempt at a version of a question, with the places that were chosen.
	 */
	public WebTestClient.ResponseSpec choose(String clientEventId, UUID question, int version, List<Integer> choice) {
		Map<String, Object> attempt = attempt(clientEventId, question, 1);
		attempt.remove("rating");
		attempt.put("questionVersion", version);
		attempt.put("choice", choice);
		return record(attempt);
	}

	public WebTestClient.ResponseSpec record(Map<String, ?> attempt) {
		return client.post()
			.uri(home + "/attempts")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(attempt)
			.exchange();
	}

	/** The JSON text sent as it is. */
	public WebTestClient.ResponseSpec recordText(String json) {
		return client.post().uri(home + "/attempts").contentType(MediaType.APPLICATION_JSON).bodyValue(json).exchange();
	}

	/** An attempt of two and a half minutes, to be changed as a test likes. */
	public static Map<String, Object> attempt(String clientEventId, UUID question, int rating) {
		Map<String, Object> attempt = new LinkedHashMap<>();
		attempt.put("clientEventId", clientEventId);
		attempt.put("questionId", question);
		attempt.put("questionVersion", 1);
		attempt.put("rating", rating);
		attempt.put("startedAt", "2026-05-10T18:00:00.1Z");
		attempt.put("endedAt", "2026-05-10T18:02:30.2Z");
		return attempt;
	}

	/** Takes the rating of an attempt back. */
	public WebTestClient.ResponseSpec undo(String clientEventId) {
		return client.delete().uri(home + "/attempts/" + clientEventId).exchange();
	}

	/** Puts JSON at an address below home. */
	public WebTestClient.ResponseSpec put(String path, String json) {
		return client.put().uri(home + path).contentType(MediaType.APPLICATION_JSON).bodyValue(json).exchange();
	}

	/** Posts nothing to an address below home. */
	public WebTestClient.ResponseSpec post(String path) {
		return client.post().uri(home + path).exchange();
	}

	public WebTestClient.ResponseSpec delete(String path) {
		return client.delete().uri(home + path).exchange();
	}

	/** The answer to an address below home. */
	public WebTestClient.ResponseSpec get(String path) {
		return client.get().uri(home + path).exchange();
	}

	/** The page of topics at that query, for instance {@code ?limit=2}. */
	public JsonNode progress(String query) {
		return read("/progress" + query);
	}

	/** The progress in one topic. */
	public JsonNode topic(String slug) {
		return read("/progress/topics/" + slug);
	}

	/** The card of a question. */
	public JsonNode card(UUID question) {
		return read("/cards/" + question);
	}

	/** The page of what is due at that query. */
	public JsonNode reviews(String query) {
		return read("/reviews" + query);
	}

	/** The learner's statistics at that query. */
	public JsonNode statistics(String query) {
		return read("/statistics" + query);
	}

	private JsonNode read(String path) {
		return new JsonMapper()
			.readTree(get(path).expectStatus().isOk().expectBody(byte[].class).returnResult().getResponseBody());
	}
}
