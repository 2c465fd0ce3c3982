package dev.studyhall.local.launcher.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform's HTTP API as a demo user sees it. Asked to come back later, it does. */
final class ApiClient implements AutoCloseable {

	private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

	private static final int ATTEMPTS = 20;

	private static final Duration PAUSE = Duration.ofMillis(500);

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private final JsonMapper json = JsonMapper.shared();

	private final HttpClient client = HttpClient.newHttpClient();

	private final URI gateway;

	private final URI identity;

	ApiClient(URI gateway, URI identity) {
		this.gateway = gateway;
		this.identity = identity;
	}

	/** A short-lived token. */
	String tokenOf(String user) {
		return send(HttpRequest.newBuilder(this.identity.resolve("/demo/token?user=" + user))).body();
	}

	JsonNode get(String path, String token) {
		return read(send(request(path, token)));
	}

	/** The answer as it is, whatever its status. */
	HttpResponse<String> post(String path, String token, String mediaType, BodyPublisher body) {
		return send(request(path, token).header("Content-Type", mediaType).POST(body));
	}

	HttpResponse<String> postJson(String path, String token, Object body) {
		return post(path, token, "application/json", BodyPublishers.ofString(this.json.writeValueAsString(body)));
	}

	JsonNode read(HttpResponse<String> answer) {
		if (answer.statusCode() >= 300) {
			throw new SampleException(answer.request().method() + " " + answer.request().uri() + " was answered by "
					+ answer.statusCode() + ": " + answer.body());
		}
		return this.json.readTree(answer.body());
	}

	@Override
	public void close() {
		this.client.shutdownNow();
	}

	private HttpRequest.Builder request(String path, String token) {
		URI address = this.gateway.resolve(path);
		return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
	}

	private HttpResponse<String> send(HttpRequest.Builder builder) {
		HttpRequest request = builder.timeout(LIMIT).build();
		try {
			HttpResponse<String> answer = this.client.send(request, BodyHandlers.ofString());
			for (int attempt = 1; attempt < ATTEMPTS && LATER.contains(answer.statusCode()); attempt++) {
				Thread.sleep(PAUSE);
				answer = this.client.send(request, BodyHandlers.ofString());
			}
			return answer;
		}
		catch (IOException ex) {
			throw new SampleException("No answer from " + request.uri() + ": " + ex, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SampleException("Interrupted while asking " + request.uri(), ex);
		}
	}

}
