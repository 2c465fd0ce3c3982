package dev.studyhall.benchmarks.progress;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Single calls of a service, that must succeed. */
final class Calls implements AutoCloseable {

	private static final int GONE_WRONG = 300;

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final URI server;

	Calls(URI server) {
		this.server = server;
	}

	JsonNode get(String path, String token) {
		return exchange(request(path, token).GET());
	}

	JsonNode put(String path, String token, String body) {
		return exchange(
				request(path, token).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
	}

	JsonNode post(String path, String token) {
		return exchange(request(path, token).POST(BodyPublishers.noBody()));
	}

	JsonNode post(String path, String token, String body) {
		return exchange(request(path, token).header("Content-Type", "application/json")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.POST(BodyPublishers.ofString(body)));
	}

	private HttpRequest.Builder request(String path, String token) {
		return HttpRequest.newBuilder(this.server.resolve(path)).header("Authorization", "Bearer " + token);
	}

	private JsonNode exchange(HttpRequest.Builder request) {
		try {
			HttpResponse<String> answer = this.client.send(request.build(), BodyHandlers.ofString());
			if (answer.statusCode() >= GONE_WRONG) {
				throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + answer.body());
			}
			return JsonMapper.shared().readTree(answer.body());
		}
		catch (IOException ex) {
			throw new IllegalStateException("No answer from " + this.server, ex);
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
