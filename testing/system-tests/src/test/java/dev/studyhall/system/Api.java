package dev.studyhall.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform's HTTP API as any client sees it. */
final class Api {

	static final String HOME = "/api/v1/tech-baithak";

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	private final JsonMapper json = JsonMapper.builder().build();

	private final Map<String, String> tokens = new ConcurrentHashMap<>();

	private final URI gateway;

	private final URI identity;

	Api(URI gateway, URI identity) {
		this.gateway = gateway;
		this.identity = identity;
	}

	Answer get(@Nullable String user, String path) {
		return send(user, "GET", path, null, Map.of());
	}

	Answer put(@Nullable String user, String path, Object body) {
		return send(user, "PUT", path, json.writeValueAsString(body), Map.of("Content-Type", "application/json"));
	}

	Answer post(@Nullable String user, String path, Object body) {
		return post(user, path, body, Map.of());
	}

	Answer post(@Nullable String user, String path, Object body, Map<String, String> headers) {
		Map<String, String> all = new HashMap<>(headers);
		all.put("Content-Type", "application/json");
		return send(user, "POST", path, json.writeValueAsString(body), all);
	}

	Answer postMarkdown(@Nullable String user, String path, String markdown) {
		return send(user, "POST", path, markdown, Map.of("Content-Type", "text/markdown"));
	}

	Answer delete(@Nullable String user, String path) {
		return send(user, "DELETE", path, null, Map.of());
	}

	/** One request to the gateway; throws {@link Unanswered} if no answer came. */
	Answer send(@Nullable String user, String method, String path, @Nullable String body, Map<String, String> headers) {
		return send(gateway, user, method, path, body, headers);
	}

	/** One request to any address of the platform. */
	Answer send(URI base, @Nullable String user, String method, String path, @Nullable String body,
			Map<String, String> headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
			.timeout(Duration.ofSeconds(60))
			.method(method,
					(body != null) ? HttpRequest.BodyPublishers.ofString(body) : HttpRequest.BodyPublishers.noBody());
		headers.forEach(request::header);
		if (user != null) {
			request.header("Authorization", "Bearer " + token(user));
		}
		HttpResponse<String> response = exchange(request.build());
		return new Answer(response.statusCode(), response, json);
	}

	/** A demo user's token, asked for once. */
	String token(String user) {
		return tokens.computeIfAbsent(user,
				(name) -> exchange(HttpRequest.newBuilder(identity.resolve("/demo/token?user=" + name)).build()).body()
					.strip());
	}

	private HttpResponse<String> exchange(HttpRequest request) {
		try {
			return http.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new Unanswered(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Signals that a request got no answer; what became of it is not known. */
	static final class Unanswered extends RuntimeException {

		Unanswered(IOException cause) {
			super(cause);
		}

	}

	/** An answer. */
	record Answer(int status, HttpResponse<String> response, JsonMapper json) {

		JsonNode body() {
			return json.readTree(response.body());
		}

		String text() {
			return response.body();
		}

		@Nullable String header(String name) {
			return response.headers().firstValue(name).orElse(null);
		}
	}

}
