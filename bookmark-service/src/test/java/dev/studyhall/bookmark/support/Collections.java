package dev.studyhall.bookmark.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A learner's work with collections. */
public record Collections(WebTestClient client, String home) {

	private static final JsonMapper JSON = new JsonMapper();

	public static Collections of(Learner learner) {
		return new Collections(learner.client(), learner.home() + "/collections");
	}

	/** Makes a collection and gives its id. */
	public String make(String name) {
		return read(create(Map.of("name", name), UUID.randomUUID().toString()).expectStatus().isCreated()).get("id")
			.asString();
	}

	/** Asks for a collection to be made. */
	public ResponseSpec create(Map<String, ?> body, String key) {
		return client.post()
			.uri(home)
			.header("Idempotency-Key", key)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange();
	}

	/** Replaces name and description. */
	public ResponseSpec describe(String id, Map<String, ?> body, String... tags) {
		return client.put()
			.uri(home + "/" + id)
			.headers((headers) -> List.of(tags).forEach((tag) -> headers.add(HttpHeaders.IF_MATCH, tag)))
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange();
	}

	/** Deletes a collection. */
	public ResponseSpec delete(String id, String... tags) {
		return client.delete()
			.uri(home + "/" + id)
			.headers((headers) -> List.of(tags).forEach((tag) -> headers.add(HttpHeaders.IF_MATCH, tag)))
			.exchange();
	}

	/** The answer at that address below the learner's collections. */
	public ResponseSpec get(String path) {
		return client.get().uri(home + path).exchange();
	}

	/** Puts an item; the place is a query, for instance {@code ?after=}. */
	public ResponseSpec put(String id, String item, String place) {
		return client.put().uri(home + "/" + id + "/items/" + item + place).exchange();
	}

	/** Takes an item out. */
	public ResponseSpec remove(String id, String item) {
		return client.delete().uri(home + "/" + id + "/items/" + item).exchange();
	}

	/** Shares a collection and gives the address under which others see it. */
	public String share(String id) {
		return read(putLink(id).expectStatus().is2xxSuccessful()).get("address").asString();
	}

	/** Asks for a link. */
	public ResponseSpec putLink(String id) {
		return client.put().uri(home + "/" + id + "/link").exchange();
	}

	/** Takes the link back. */
	public ResponseSpec removeLink(String id) {
		return client.delete().uri(home + "/" + id + "/link").exchange();
	}

	/** The slugs of the items, page by page. */
	public List<String> slugs(String id) {
		List<String> slugs = new ArrayList<>();
		String cursor = "";
		do {
			JsonNode page = read(get("/" + id + "?limit=2" + cursor).expectStatus().isOk());
			page.get("items").forEach((item) -> slugs.add(slug(item)));
			cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
		}
		while (!cursor.isEmpty());
		return slugs;
	}

	/** The slug of what an item is on. */
	public static String slug(JsonNode item) {
		return item.path(item.has("topic") ? "topic" : "question").get("slug").asString();
	}

	/** The body of an answer. */
	public static JsonNode read(ResponseSpec answer) {
		return JSON.readTree(answer.expectBody().returnResult().getResponseBody());
	}

}
