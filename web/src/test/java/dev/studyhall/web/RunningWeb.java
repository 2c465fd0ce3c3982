package dev.studyhall.web;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The pages, started once for all tests, in front of {@link FakeServices}. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = { "management.server.port=0",
		"studyhall.web.pages.fresh=0s", "studyhall.web.connections.response-timeout=60s" })
abstract class RunningWeb {

	static final FakeServices SERVICES = new FakeServices();

	static final String TENANTS = """
			{"items": [{"id": "0197e1a2-5b00-7c3d-8e4f-1a2b3c4d5e6f", "slug": "tech-baithak", "name": "Tech Baithak", "public": true}], "next": null}
			""";

	@LocalServerPort
	int port;

	WebTestClient web = WebTestClient.bindToServer().build();

	@DynamicPropertySource
	static void services(DynamicPropertyRegistry registry) {
		registry.add("studyhall.web.catalog.uri", SERVICES::uri);
		registry.add("studyhall.web.bookmark.uri", SERVICES::uri);
		registry.add("studyhall.web.progress.uri", SERVICES::uri);
	}

	@BeforeEach
	void begin() {
		SERVICES.forget();
		Recorded.play(SERVICES);
		SERVICES.answer("GET /api/v1/tenants?limit=100", 200, TENANTS);
		this.web = WebTestClient.bindToServer()
			.baseUrl("http://127.0.0.1:" + this.port)
			.responseTimeout(Duration.ofMinutes(1))
			.build();
	}

	/** The page as somebody sees it who has not logged in. */
	String read(String path) {
		return html(this.web.get().uri(path));
	}

	/** The page as Asha sees it. */
	String readAsAsha(String path) {
		return html(this.web.get().uri(path).headers(RunningWeb::asAsha));
	}

	static void asAsha(HttpHeaders headers) {
		headers.set("X-Studyhall-Visitor", "Asha");
		headers.set(HttpHeaders.AUTHORIZATION, "Bearer asha");
	}

	private static String html(WebTestClient.RequestHeadersSpec<?> request) {
		String html = request.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		return (html != null) ? html : "";
	}

}
