package dev.studyhall.catalog.support;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import tools.jackson.databind.JsonNode;

import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** An author at work. */
public record Author(WebTestClient client, String tenant) {

	private static final MediaType MARKDOWN = MediaType.valueOf("text/markdown");

	private static final MediaType ZIP = MediaType.valueOf("application/zip");

	/** Imports a bundle and waits for its job to end well. */
	public JsonNode importBundle(String markdown) {
		return importBundle(markdown, "");
	}

	/**
	 * The same with options.
	 * @param query for instance {@code ?publish=false}
	 */
	public JsonNode importBundle(String markdown, String query) {
		JsonNode job = await(upload(MARKDOWN, markdown.getBytes(StandardCharsets.UTF_8), query));
		assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("completed");
		return job;
	}

	/** Imports an archive and waits for its job to end. */
	public JsonNode importArchive(byte[] zip) {
		return await(upload(ZIP, zip, ""));
	}

	/** Uploads; gives the address of the job. */
	public String upload(MediaType type, byte[] body, String query) {
		return String.valueOf(post(type, body, query, Map.of()).expectStatus()
			.isAccepted()
			.returnResult(JsonNode.class)
			.getResponseHeaders()
			.getFirst("Location"));
	}

	/** Uploads; gives whatever is answered. */
	public WebTestClient.ResponseSpec post(MediaType type, byte[] body, String query, Map<String, String> headers) {
		return client.post()
			.uri("/api/v1/" + tenant + "/imports" + query)
			.contentType(type)
			.headers((all) -> headers.forEach(all::set))
			.bodyValue(body)
			.exchange();
	}

	/** A job as it is now. */
	public JsonNode job(String address) {
		return RunningCatalog.json(client.get()
			.uri(address)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody());
	}

	/** Waits for a job to end, well or badly. */
	public JsonNode await(String address) {
		long end = System.nanoTime() + RunningCatalog.PATIENCE.toNanos();
		JsonNode job = job(address);
		while (!Set.of("completed", "failed").contains(job.get("state").asString())) {
			if (System.nanoTime() > end) {
				throw new AssertionError("Not ended in time: " + job);
			}
			LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
			job = job(address);
		}
		return job;
	}

	/** Retires a question. */
	public WebTestClient.ResponseSpec retire(String question) {
		return client.post().uri("/api/v1/" + tenant + "/questions/" + question + "/retirement").exchange();
	}

	/** Publishes a topic's draft. */
	public WebTestClient.ResponseSpec publish(String topic) {
		return client.post().uri("/api/v1/" + tenant + "/topics/" + topic + "/publication").exchange();
	}
}
