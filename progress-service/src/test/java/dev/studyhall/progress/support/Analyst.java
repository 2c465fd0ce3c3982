package dev.studyhall.progress.support;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.awaitility.Awaitility;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who looks at statistics. */
public record Analyst(WebTestClient client, String tenant, WebTestClient operator) {

	private static final JsonMapper JSON = new JsonMapper();

	/** A client without a tenant, until a test has given it one. */
	public static Analyst nobody() {
		WebTestClient client = WebTestClient.bindToServer(new ReactorClientHttpConnector(HttpClient.newConnection()))
			.build();
		return new Analyst(client, "", client);
	}

	/** The answer to an address of the tenant. */
	public WebTestClient.ResponseSpec get(String path) {
		return client.get().uri("/api/v1/" + tenant + path).exchange();
	}

	public JsonNode read(String path) {
		return json(get(path).expectStatus().isOk());
	}

	/** The answer as text. */
	public String text(String path) {
		return new String(
				Objects.requireNonNull(
						get(path).expectStatus().isOk().expectBody(byte[].class).returnResult().getResponseBody()),
				StandardCharsets.UTF_8);
	}

	/** A topic's statistics. */
	public JsonNode topic(String slug) {
		return read("/statistics/topics/" + slug);
	}

	/** The items of a topic's newest version. */
	public List<JsonNode> items(String slug) {
		List<JsonNode> items = new ArrayList<>();
		read("/statistics/topics/" + slug + "/items?limit=100").get("items").forEach(items::add);
		return items;
	}

	/** Has a consumer's tables made anew; gives what came of it. */
	public JsonNode rebuild(String consumer) {
		operator.post().uri("/rebuild/" + consumer).exchange().expectStatus().is2xxSuccessful();
		return Awaitility.await()
			.atMost(RunningService.PATIENCE)
			.until(() -> json(operator.get().uri("/rebuild").exchange().expectStatus().isOk()),
					(runs) -> !runs.toString().contains("\"running\""))
			.at("/runs/0");
	}

	private static JsonNode json(WebTestClient.ResponseSpec answer) {
		return JSON.readTree(answer.expectBody(byte[].class).returnResult().getResponseBody());
	}
}
