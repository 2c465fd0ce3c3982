package dev.studyhall.catalog.reading;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import dev.studyhall.catalog.support.RunningCatalog;
import dev.studyhall.catalog.support.TestTenant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Documents as readers get them. */
class ReadingIT extends RunningCatalog {

	@ParameterizedTest
	@ValueSource(strings = { "/topics/sets", "/topics" })
	void whoHasTheDocumentIsToldSo(String path) {
		author().importBundle(bundle("Sets"));
		String etag = header(get(path, "identity"), HttpHeaders.ETAG);

		for (String known : List.of(etag, "W/" + etag, "\"other\", " + etag, "*")) {
			client().get()
				.uri(address(path))
				.header(HttpHeaders.IF_NONE_MATCH, known)
				.header(HttpHeaders.ACCEPT_ENCODING, "identity")
				.exchange()
				.expectStatus()
				.isNotModified()
				.expectHeader()
				.valueEquals(HttpHeaders.ETAG, etag)
				.expectBody()
				.isEmpty();
		}
		client().get()
			.uri(address(path))
			.header(HttpHeaders.IF_NONE_MATCH, "\"other\"")
			.exchange()
			.expectStatus()
			.isOk();
	}

	@Test
	void aChangeGivesAnotherTag() {
		author().importBundle(bundle("Sets"));
		String before = header(get("/topics/sets", "identity"), HttpHeaders.ETAG);

		author().importBundle(bundle("Sets").replace("An answer.", "Another answer."));

		assertThat(header(get("/topics/sets", "identity"), HttpHeaders.ETAG)).isNotEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/topics/sets", "/topics" })
	void whoTakesGzipGetsTheSameDocumentPacked(String path) throws Exception {
		author().importBundle(bundle("Sets"));

		HttpResponse<byte[]> plain = getRaw(path, "identity");
		HttpResponse<byte[]> packed = getRaw(path, "br;q=1.0, gzip;q=0.8");

		assertThat(packed.headers().firstValue("content-encoding")).contains("gzip");
		assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
		assertThat(packed.headers().allValues("vary").toString()).contains("Accept-Encoding");
		assertThat(packed.headers().firstValue("etag")).isNotEqualTo(plain.headers().firstValue("etag"));
		try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
			assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
		}
		assertThat(getRaw(path, "gzip;q=0").headers().firstValue("content-encoding")).isEmpty();
	}

	@Test
	void headIsAnsweredLikeGetWithoutTheDocument() {
		author().importBundle(bundle("Sets"));

		client().head()
			.uri(address("/topics/sets"))
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.exists(HttpHeaders.ETAG)
			.expectBody()
			.isEmpty();
	}

	@Test
	void documentsOfPublicTenantsMayBeKeptIfTheyAreAskedForAgain() {
		author().importBundle(bundle("Sets"));

		assertThat(header(get("/topics/sets", "identity"), HttpHeaders.CACHE_CONTROL)).isEqualTo("no-cache, public");
	}

	@Test
	void aTenantThatIsNotPublicIsThereForItsMembersOnly() {
		TestTenant closed = registerTenant(false);
		author(closed).importBundle(bundle("Sets"));
		String address = "/api/v1/" + closed.slug() + "/topics/sets";

		client("asha", closed.slug()).get()
			.uri(address)
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache, private");
		for (WebTestClient stranger : List.of(client(), client("zoe", "another-academy"))) {
			stranger.get().uri(address).exchange().expectStatus().isNotFound();
			stranger.get().uri("/api/v1/" + closed.slug() + "/topics").exchange().expectStatus().isNotFound();
		}
	}

	@Test
	void whatIsNotThereIsOneAndTheSameNothing() {
		TestTenant other = registerTenant(true);
		author(other).importBundle(bundle("Foreign"));
		String foreign = texts("select question_id::text from catalog.published_question where tenant_id = ?",
				other.id())
			.getFirst();

		List<String> bodies = new ArrayList<>();
		for (String path : List.of("/topics/foreign", "/topics/nothing", "/questions/" + foreign,
				"/questions/00000000-0000-0000-0000-000000000000", "/questions/nonsense",
				"/questions/" + foreign + "/counts")) {
			byte[] body = bytes(client().get()
				.uri(address(path))
				.exchange()
				.expectStatus()
				.isNotFound()
				.expectBody()
				.returnResult());
			JsonNode problem = new JsonMapper().readTree(body);
			bodies.add(problem.get("type") + " " + problem.get("title") + " " + problem.get("detail"));
		}

		assertThat(bodies).containsOnly(bodies.getFirst());
	}

	@Test
	void topicsAreListedByTitlePageByPage() {
		for (String title : List.of("b topic", "A topic", "d topic", "C topic", "a Topic")) {
			author().importBundle(bundle(title).replace("# " + title,
					"---\nslug: s%d\n---\n# %s".formatted(title.hashCode() & 0xfff, title)));
		}

		List<String> titles = new ArrayList<>();
		String next = "?limit=2";
		int pages = 0;
		while (!next.isEmpty()) {
			JsonNode page = read("/topics" + next);
			page.get("items").forEach((item) -> titles.add(item.get("title").asString()));
			next = page.get("next").isNull() ? "" : "?limit=2&cursor=" + page.get("next").asString();
			pages++;
		}

		assertThat(titles).hasSize(5)
			.isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER)
			.containsExactlyInAnyOrder("A topic", "a Topic", "b topic", "C topic", "d topic");
		assertThat(pages).isEqualTo(3);
		client().get()
			.uri(address("/topics?limit=2"))
			.exchange()
			.expectHeader()
			.value(HttpHeaders.LINK, (link) -> assertThat(link).contains("rel=\"next\"", "limit=2", "cursor="));
		for (String wrong : List.of("?limit=0", "?limit=101", "?cursor=nonsense", "?limit=x")) {
			client().get().uri(address("/topics" + wrong)).exchange().expectStatus().isBadRequest();
		}
	}

	@Test
	void thePageBehindAnUnreadableTitleIsThere() {
		author().importBundle("# Broken \ufffd title\n\n### One?\n\nFirst.\n");
		author().importBundle("# Sound title\n\n### One?\n\nFirst.\n");

		String next = read("/topics?limit=1").get("next").asString();

		assertThat(read("/topics?limit=1&cursor=" + next).get("items").get(0).get("title").asString())
			.isEqualTo("Sound title");
	}

	@Test
	void aCardTellsWhatTheTopicHolds() {
		author().importBundle("""
				---
				title: Sets
				icon: "∅"
				tags: [maths]
				---
				About *sets* and their `members`.
				## Easy
				### One?
				A.
				### Two?
				A.
				## Hard
				### Three?
				A.
				""");

		JsonNode card = read("/topics").get("items").get(0);

		assertThat(card.get("summary").asString()).isEqualTo("About sets and their members.");
		assertThat(card.get("tags").toString()).isEqualTo("[\"maths\"]");
		assertThat(card.get("questionCount").asInt()).isEqualTo(3);
		assertThat(card.get("levels").toString())
			.isEqualTo("[{\"code\":\"easy\",\"title\":\"Easy\",\"questionCount\":2},"
					+ "{\"code\":\"hard\",\"title\":\"Hard\",\"questionCount\":1}]");
		assertThat(card.propertyNames()).containsExactly("id", "slug", "title", "icon", "summary", "tags",
				"questionCount", "levels", "updatedAt");
	}

	@Test
	void aTextIsSafeToShow() {
		author().importBundle("# Sets\n### One?\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) **bold**\n");

		JsonNode item = read("/topics/sets").get("levels").get(0).get("questions").get(0);
		String html = read("/questions/" + item.get("id").asString()).get("answer").get("html").asString();

		assertThat(html).contains("<strong>bold</strong>").doesNotContain("script");
	}

	private String address(String path) {
		return "/api/v1/" + this.tenant.slug() + path;
	}

	private EntityExchangeResult<byte[]> get(String path, String codings) {
		return client().get()
			.uri(address(path))
			.header(HttpHeaders.ACCEPT_ENCODING, codings)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult();
	}

	/** By a client that unpacks nothing by itself. */
	private HttpResponse<byte[]> getRaw(String path, String codings) throws Exception {
		try (HttpClient http = HttpClient.newHttpClient()) {
			return http.send(HttpRequest.newBuilder(URI.create(baseUrl() + address(path)))
				.header("Accept-Encoding", codings)
				.build(), HttpResponse.BodyHandlers.ofByteArray());
		}
	}

	private static String header(EntityExchangeResult<?> result, String name) {
		return String.valueOf(result.getResponseHeaders().getFirst(name));
	}

	private static byte[] bytes(EntityExchangeResult<byte[]> result) {
		byte @Nullable [] body = result.getResponseBodyContent();
		return (body != null) ? body : "".getBytes(StandardCharsets.UTF_8);
	}

	private static String bundle(String title) {
		return "# %s\nSummary.\n## Basics\n### What is it?\nAn answer.\n".formatted(title);
	}

}
