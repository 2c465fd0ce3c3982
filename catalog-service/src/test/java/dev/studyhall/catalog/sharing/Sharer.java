package dev.studyhall.catalog.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.studyhall.catalog.support.Author;
import dev.studyhall.catalog.support.RunningCatalog;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** An author who offers and adopts. */
record Sharer(Author author) {

	/** Offers a topic; gives the offer's id. */
	String offer(String slug) {
		return json(call(HttpMethod.PUT, "/topics/" + slug + "/offer").expectStatus().is2xxSuccessful()).get("id")
			.asString();
	}

	/** Everything that is offered by anybody, page after page. */
	List<JsonNode> offers() {
		return offersBy(100);
	}

	/** The same in pages of that size. */
	List<JsonNode> offersBy(int limit) {
		List<JsonNode> offers = new ArrayList<>();
		String cursor = "";
		do {
			JsonNode page = get("/shared-topics?limit=" + limit + cursor);
			page.get("items").forEach(offers::add);
			cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
		}
		while (!cursor.isEmpty());
		return offers;
	}

	JsonNode adopt(String slug, String offer) {
		return json(send(HttpMethod.PUT, "/adoptions/" + slug, Map.of("sharedTopicId", offer)).expectStatus()
			.is2xxSuccessful());
	}

	JsonNode preview(String slug) {
		return get("/adoptions/" + slug + "/update");
	}

	/** Takes over what the preview shows, and settles some conflicts. */
	JsonNode update(String slug, Map<String, String> taken) {
		return json(tryUpdate(slug, preview(slug).get("version").asString(), taken).expectStatus().isOk());
	}

	ResponseSpec tryUpdate(String slug, String version, Map<String, String> taken) {
		List<Map<String, String>> resolutions = taken.entrySet()
			.stream()
			.map((entry) -> Map.of("path", entry.getKey(), "take", entry.getValue()))
			.toList();
		return send(HttpMethod.POST, "/adoptions/" + slug + "/update",
				Map.of("version", version, "resolutions", resolutions));
	}

	JsonNode get(String path) {
		return json(call(HttpMethod.GET, path).expectStatus().isOk());
	}

	ResponseSpec call(HttpMethod method, String path) {
		return author.client().method(method).uri("/api/v1/" + author.tenant() + path).exchange();
	}

	ResponseSpec send(HttpMethod method, String path, Object body) {
		return author.client().method(method).uri("/api/v1/" + author.tenant() + path).bodyValue(body).exchange();
	}

	private static JsonNode json(ResponseSpec answer) {
		return RunningCatalog.json(answer.expectBody(JsonNode.class).returnResult().getResponseBody());
	}

}
