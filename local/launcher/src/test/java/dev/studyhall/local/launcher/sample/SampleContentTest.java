package dev.studyhall.local.launcher.sample;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.studyhall.local.launcher.platform.Addresses;
import dev.studyhall.local.launcher.platform.Port;
import dev.studyhall.local.launcher.platform.PortPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SampleContentTest {

	private static final String COMPLETED = """
			{"state":"completed","counts":{"created":2,"updated":0,"unchanged":1,"rejected":1},
			 "rejections":[{"file":"upload","line":7,"title":"What is a set?","reason":"an answer is missing"}]}""";

	private final List<String> calls = new CopyOnWriteArrayList<>();

	private final List<String> progress = new ArrayList<>();

	@TempDir
	private Path folder;

	private HttpServer gateway;

	private HttpServer identity;

	private Addresses addresses;

	private String tenants = "{\"items\":[]}";

	private int accepting = 202;

	@BeforeEach
	void open() throws IOException {
		this.gateway = serverWith(this::answer);
		this.identity = serverWith(this::answer);
		var numbers = new EnumMap<>(PortPlan.free().numbers());
		numbers.put(Port.GATEWAY, this.gateway.getAddress().getPort());
		numbers.put(Port.IDENTITY, this.identity.getAddress().getPort());
		this.addresses = new Addresses(new PortPlan(numbers));
		Files.createDirectories(this.folder.resolve("tech-baithak"));
		Files.writeString(this.folder.resolve("tech-baithak/sets.md"), "# Sets");
	}

	@AfterEach
	void close() {
		this.gateway.stop(0);
		this.identity.stop(0);
	}

	@Test
	void missingTenantsAreCreatedByTheOperatorAndFilesImportedByTheAuthor() {
		bring();

		assertThat(this.calls).containsSubsequence("GET /api/v1/tenants oskar", "POST /api/v1/tenants oskar",
				"POST /api/v1/tenants oskar", "POST /api/v1/tech-baithak/imports mira",
				"GET /api/v1/tech-baithak/imports/1 mira");
	}

	@Test
	void tenantsThatAreThereAreLeftAlone() {
		this.tenants = "{\"items\":[{\"slug\":\"tech-baithak\"},{\"slug\":\"north-academy\"}]}";

		bring();

		assertThat(this.calls).doesNotContain("POST /api/v1/tenants oskar");
	}

	@Test
	void eachFileHasALineAndEachRejectionItsPlace() {
		bring();

		assertThat(this.progress).contains("sets.md: 2 created, 1 unchanged, 1 rejected",
				"    sets.md line 7: an answer is missing (What is a set?)");
	}

	@Test
	void aRefusedCallIsToldWithItsAnswer() {
		this.accepting = 413;

		assertThatThrownBy(this::bring).isInstanceOf(SampleException.class)
			.hasMessageContaining("/imports")
			.hasMessageContaining("413");
	}

	private void bring() {
		new SampleContent(this.addresses, this.folder, this.progress::add).bring();
	}

	/** Both doors in one: a demo token is the user's name. */
	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		if (path.equals("/demo/token")) {
			answer(exchange, 200, exchange.getRequestURI().getQuery().replace("user=", ""));
			return;
		}
		String user = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
		this.calls.add(exchange.getRequestMethod() + " " + path + " " + user);
		switch (exchange.getRequestMethod() + " " + path) {
			case "GET /api/v1/tenants" -> answer(exchange, 200, this.tenants);
			case "POST /api/v1/tenants" -> answer(exchange, 201, "{}");
			case "POST /api/v1/tech-baithak/imports" -> {
				exchange.getResponseHeaders().set("Location", "/api/v1/tech-baithak/imports/1");
				answer(exchange, this.accepting, "{}");
			}
			default -> answer(exchange, 200, COMPLETED);
		}
	}

	private static void answer(HttpExchange exchange, int status, String text) throws IOException {
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private static HttpServer serverWith(HttpHandler handler) throws IOException {
		var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", handler);
		server.start();
		return server;
	}

}
