package dev.studyhall.benchmarks.imports;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.studyhall.benchmarks.content.Scale;
import dev.studyhall.benchmarks.peer.StartedPlatform;
import dev.studyhall.local.launcher.platform.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalog's own API, as an operator and the authors of tenants see it. */
final class CatalogApi implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String CONTENT = "application/json";

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private static final int GONE_WRONG = 300;

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final StartedPlatform platform;

	private final URI catalog;

	CatalogApi(StartedPlatform platform) {
		this.platform = platform;
		this.catalog = platform.api(Component.CATALOG);
	}

	void createTenant(int tenant) {
		String slug = Scale.slugOf(tenant);
		String operator = this.platform.token("operator", Map.of("platform", List.of("operator")));
		send("/api/v1/tenants", operator, BodyPublishers
			.ofString(JSON.writeValueAsString(Map.of("slug", slug, "name", "Site " + tenant, "public", true))));
	}

	/** Sends the file and returns when its import is over. Gives the job. */
	JsonNode importFile(int tenant, Iterable<byte[]> file) {
		String slug = Scale.slugOf(tenant);
		String author = this.platform.token("author",
				Map.of("platform", List.of(), "tenants", Map.of(slug, List.of("author"))));
		HttpResponse<String> accepted = send("/api/v1/" + slug + "/imports", author, BodyPublishers.ofByteArrays(file));
		String job = accepted.headers().firstValue("Location").orElseThrow();
		JsonNode state = JSON.readTree(accepted.body());
		while (!state.path("state").asString().equals("completed")) {
			if (state.path("state").asString().equals("failed")) {
				throw new IllegalStateException("The import failed: " + state.path("failure").asString());
			}
			pause();
			state = JSON.readTree(get(job, author));
		}
		return state;
	}

	private String get(String path, String token) {
		return exchange(request(path, token).GET()).body();
	}

	private HttpResponse<String> send(String path, String token, BodyPublisher body) {
		return exchange(request(path, token).header("Content-Type", CONTENT).POST(body));
	}

	private HttpRequest.Builder request(String path, String token) {
		return HttpRequest.newBuilder(this.catalog.resolve(path)).header("Authorization", "Bearer " + token);
	}

	private HttpResponse<String> exchange(HttpRequest.Builder request) {
		try {
			HttpResponse<String> answer = this.client.send(request.build(), BodyHandlers.ofString());
			if (answer.statusCode() >= GONE_WRONG) {
				throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + answer.body());
			}
			return answer;
		}
		catch (IOException ex) {
			throw new IllegalStateException("No answer from " + this.catalog, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.client.shutdownNow();
	}

}
