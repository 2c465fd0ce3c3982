package dev.studyhall.bookmark.support;

import java.util.Map;
import java.util.UUID;

import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.netty.http.client.HttpClient;

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

	/** Puts a bookmark on a question. */
	public WebTestClient.ResponseSpec put(UUID question, Map<String, ?> body) {
		return put("/bookmarks/" + question, body);
	}

	/** Puts a bookmark on a topic. */
	public WebTestClient.ResponseSpec putOnTopic(UUID topic, Map<String, ?> body) {
		return put("/bookmarks/topics/" + topic, body);
	}

	/** Removes the bookmark from a question. */
	public WebTestClient.ResponseSpec remove(UUID question) {
		return client.delete().uri(home + "/bookmarks/" + question).exchange();
	}

	/** The answer to the bookmarks at that query, for instance {@code ?limit=2}. */
	public WebTestClient.ResponseSpec list(String query) {
		return client.get().uri(home + "/bookmarks" + query).exchange();
	}

	/** The JSON text put as it is. */
	public WebTestClient.ResponseSpec putText(UUID question, String json) {
		return client.put()
			.uri(home + "/bookmarks/" + question)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(json)
			.exchange();
	}

	private WebTestClient.ResponseSpec put(String path, Map<String, ?> body) {
		return client.put().uri(home + path).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
	}

}
