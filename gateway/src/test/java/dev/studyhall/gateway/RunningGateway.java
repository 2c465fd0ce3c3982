package dev.studyhall.gateway;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.studyhall.testing.token.TestTokens;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A gateway on ports of its own, with services and tokens behind it, and a client before
 * it.
 */
final class RunningGateway implements AutoCloseable {

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(30))
		.build();

	private final ConfigurableApplicationContext context;

	private final int managementPort;

	private RunningGateway(ConfigurableApplicationContext context, int managementPort) {
		this.context = context;
		this.managementPort = managementPort;
	}

	/** One service plays all. */
	static RunningGateway before(FakeService service, TestTokens tokens, Map<String, String> settings) {
		return before(service, service, service, tokens, settings);
	}

	/** The catalog makes the pages, too. */
	static RunningGateway before(FakeService catalog, FakeService bookmark, FakeService progress, TestTokens tokens,
			Map<String, String> settings) {
		Map<String, FakeService> services = Map.of("catalog", catalog, "bookmark", bookmark, "progress", progress,
				"web", catalog);
		return before(services, tokens.properties(), settings);
	}

	static RunningGateway before(Map<String, FakeService> services, Map<String, ?> tokens,
			Map<String, String> settings) {
		int managementPort = freePort();
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("server.port", "0");
		properties.put("server.address", "127.0.0.1");
		properties.put("management.server.port", managementPort);
		properties.put("management.server.address", "127.0.0.1");
		services.forEach((name, service) -> {
			properties.put("studyhall.gateway." + name + ".uri", service.uri());
			properties.put("studyhall.gateway." + name + ".management-uri", service.uri());
		});
		properties.putAll(tokens);
		properties.putAll(settings);
		String[] arguments = properties.entrySet()
			.stream()
			.map((entry) -> "--" + entry.getKey() + "=" + entry.getValue())
			.toArray(String[]::new);
		return new RunningGateway(new SpringApplicationBuilder(GatewayApplication.class).run(arguments),
				managementPort);
	}

	int port() {
		return this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path)).timeout(Duration.ofSeconds(60));
	}

	HttpResponse<String> get(String path, String... headers) {
		HttpRequest.Builder request = request(path);
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	HttpResponse<String> post(String path, HttpRequest.BodyPublisher body, String... headers) {
		HttpRequest.Builder request = request(path).POST(body);
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	HttpResponse<String> send(HttpRequest.Builder request) {
		return exchange(request.build());
	}

	HttpResponse<String> getManagement(String path) {
		return exchange(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.managementPort + path)).build());
	}

	/** Bytes as they are, and whatever comes back. */
	Wire wire() {
		return new Wire(port());
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	@Override
	public void close() {
		this.context.close();
	}

	static HttpResponse<String> exchange(HttpRequest request) {
		try {
			return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new AssertionError(request.uri() + ": " + ex, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
