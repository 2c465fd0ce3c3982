package dev.studyhall.catalog.searching;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.studyhall.catalog.support.RunningCatalog;
import dev.studyhall.catalog.support.TestTenant;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What readers find of what was really published. */
class SearchIT extends RunningCatalog {

	@Test
	void aTitleComesBeforeAnAnswer() {
		author().importBundle(bundle("Storage", "en",
				Map.of("What is a cache?", "Cache. Fast memory.", "What is memory?", "A cache cache cache: cache.")));

		assertThat(titles("cache")).containsExactly("What is a cache?", "What is memory?");
	}

	@Test
	void aTopicIsFoundByItsTitleFirst() {
		author().importBundle(bundle("Django", "en", Map.of("What is Django?", "A framework.")));

		JsonNode items = search("django").get("items");

		assertThat(items.get(0).get("kind").asString()).isEqualTo("topic");
		assertThat(items.get(0).get("topic").get("title").asString()).isEqualTo("Django");
		JsonNode question = items.get(1);
		assertThat(question.get("title").asString()).isEqualTo("What is Django?");
		assertThat(question.get("titleHtml").asString()).isEqualTo("What is <mark>Django</mark>?");
		assertThat(question.get("snippet").asString()).isEqualTo("A framework.");
		assertThat(question.get("topic").toString()).isEqualTo("{\"slug\":\"django\",\"title\":\"Django\"}");
		assertThat(question.get("level").asString()).isEqualTo("basics");
		assertThat(question.get("type").asString()).isEqualTo("open");
		assertThat(question.get("slug").asString()).isEqualTo("what-is-django");
	}

	@Test
	void wordsAreFoundByTheirStems() {
		author().importBundle(bundle("Running", "en", Map.of("How do queries run?", "They ran through indexes.")));
		author().importBundle(bundle("Häuser", "de", Map.of("Wie laufen Abfragen?", "Sie gehen durch Häuser.")));
		author().importBundle(bundle("पुस्तक", "hi", Map.of("किताबें क्या हैं?", "ये पढ़ने के लिए हैं।")));

		assertThat(titles("query running")).contains("How do queries run?");
		assertThat(titles("haus")).contains("Häuser", "Wie laufen Abfragen?");
		assertThat(titles("laufend abfrage")).contains("Wie laufen Abfragen?");
		assertThat(titles("किताब")).containsExactly("किताबें क्या हैं?");
		assertThat(search("index").get("items").get(0).get("snippet").asString())
			.isEqualTo("They ran through <mark>indexes</mark>.");
	}

	@Test
	void scriptsWithoutSpacesAreFoundToo() {
		author().importBundle(bundle("数据库", "zh", Map.of("什么是关系数据库管理系统？", "一种软件。")));

		assertThat(titles("数据库")).containsExactly("数据库", "什么是关系数据库管理系统？");
		assertThat(titles("管理")).containsExactly("什么是关系数据库管理系统？");
		assertThat(titles("软")).containsExactly("什么是关系数据库管理系统？");
		assertThat(search("管理").get("items").get(0).get("titleHtml").asString())
			.isEqualTo("什么是关系数据库<mark>管理</mark>系统？");
	}

	@Test
	void aTypingErrorIsForgivenAndTold() {
		author().importBundle(bundle("Django", "en",
				Map.of("What is middleware?", "Middleware wraps authentication.", "Other?", "Nothing.")));

		JsonNode found = search("midleware authenitcation");

		assertThat(found.get("corrected").asString()).isEqualTo("middleware authentication");
		assertThat(titlesOf(found)).containsExactly("What is middleware?");
		assertThat(search("middleware").get("corrected").isNull()).isTrue();
		assertThat(titles("\"midleware\"")).isEmpty();
		assertThat(titles("zzzzzzzz")).isEmpty();
	}

	@Test
	void aWordIsFoundWhileItIsTyped() {
		author().importBundle(bundle("Django", "en", Map.of("What is middleware?", "It does authentication.")));

		assertThat(titles("mid")).containsExactly("What is middleware?");
		assertThat(titles("does authenticatio")).containsExactly("What is middleware?");
		assertThat(titles("what is mi")).containsExactly("What is middleware?");
		assertThat(titles("what is")).containsExactly("What is middleware?");
	}

	@Test
	void phrasesAndExclusionsAreObeyed() {
		author().importBundle(bundle("Sets", "en", Map.of("Open?", "An open set of points.", "Closed?",
				"A set is open or closed.", "State?", "State of the art.")));

		assertThat(titles("open set")).containsExactlyInAnyOrder("Open?", "Closed?");
		assertThat(titles("\"open set\"")).containsExactly("Open?");
		assertThat(titles("open -closed")).containsExactly("Open?");
		assertThat(titles("\"state of the art\"")).containsExactly("State?");
		assertThat(titles("-open")).isEmpty();
	}

	@Test
	void eachFilterLetsItsOwnThrough() {
		author().importBundle("""
				---
				slug: maths
				title: Maths
				tags: [science]
				---
				## Easy
				### What is a number?
				{.basics/numbers}
				Number.
				## Hard
				### What is a prime number?
				{.basics}
				Number.
				""");
		author().importBundle(bundle("Music", "en", Map.of("What is a number in music?", "An opus.")));

		assertThat(titles("number", "topic", "maths")).hasSize(2).doesNotContain("What is a number in music?");
		assertThat(titles("number", "topic", "nothing")).isEmpty();
		assertThat(titles("number", "level", "hard")).containsExactly("What is a prime number?");
		assertThat(titles("number", "type", "open")).hasSize(3);
		assertThat(titles("number", "type", "single-choice")).isEmpty();
		assertThat(titles("maths", "kind", "topic")).containsExactly("Maths");
		assertThat(titles("maths", "kind", "question")).isEmpty();
		assertThat(titles("maths", "tag", "science")).containsExactly("Maths");
		String tag = texts(
				"select tags[1] from catalog.search_document where tenant_id = ? and slug = 'what-is-a-number'",
				this.tenant.id())
			.getFirst();
		assertThat(tag).isEqualTo("basics/numbers");
		assertThat(titles("number", "tag", "basics/numbers")).containsExactly("What is a number?");
		assertThat(titles("number", "tag", "basics")).hasSize(2);
	}

	@Test
	void pagesHoldEverythingOnce() {
		author().importBundle(bundle("Numbers", "en",
				IntStream.range(0, 53)
					.boxed()
					.collect(Collectors.toMap(
							(i) -> (i % 2 == 0) ? "What is number %d?".formatted(i) : "Question %d".formatted(i),
							(i) -> "A number. ".repeat(1 + i % 5)))));

		List<String> ids = new ArrayList<>();
		String cursor = "";
		int pages = 0;
		while (!cursor.isEmpty() || pages == 0) {
			JsonNode page = ask("/search?limit=7&q=number" + cursor);
			page.get("items").forEach((item) -> ids.add(item.get("id").asString()));
			cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
			pages++;
		}

		assertThat(ids).hasSize(54).doesNotHaveDuplicates();
		assertThat(pages).isEqualTo(8);
	}

	@Test
	void aCursorBelongsToItsSearch() {
		author().importBundle(bundle("Numbers", "en", Map.of("Number one?", "1", "Number two?", "2")));
		String next = ask("/search?limit=1&q=number").get("next").asString();

		ask("/search?limit=1&q=number&cursor=" + next);
		for (String other : List.of("/search?limit=1&q=numbers&cursor=" + next,
				"/search?limit=1&q=number&level=basics&cursor=" + next, "/search?q=number&cursor=nonsense")) {
			get(other).expectStatus().isBadRequest();
		}
	}

	@Test
	void whatIsRetiredOrChangedIsFoundAsItIsNow() {
		author()
			.importBundle(bundle("Sets", "en", Map.of("What is a set?", "A collection.", "What is a map?", "Pairs.")));
		String set = search("collection").get("items").get(0).get("id").asString();

		author().retire(set).expectStatus().isNoContent();
		assertThat(titles("collection")).isEmpty();
		assertThat(titles("pairs")).containsExactly("What is a map?");

		author().importBundle(bundle("Sets", "en", Map.of("What is a map?", "Keys with values.")));
		assertThat(titles("pairs")).isEmpty();
		assertThat(titles("keys")).containsExactly("What is a map?");
	}

	@Test
	void aDraftIsNotFound() {
		author().importBundle(bundle("Sets", "en", Map.of("What is a set?", "A collection.")), "?publish=false");

		assertThat(titles("collection")).isEmpty();
		author().publish("sets").expectStatus().isNoContent();
		assertThat(titles("collection")).containsExactly("What is a set?");
	}

	@Test
	void anotherLanguageIsStemmedAnew() {
		String german = bundle("Haus", "de", Map.of("Wie?", "Durch Häuser."));
		author().importBundle(german.replace("language: de", "language: en"));
		assertThat(titles("hauses durchs")).isEmpty();

		author().importBundle(german);

		assertThat(titles("hauses", "kind", "question")).containsExactly("Wie?");
	}

	@Test
	void tenantsFindTheirOwnOnly() {
		author().importBundle(bundle("Secrets", "en", Map.of("What is confidential?", "Nobody knows.")));
		TestTenant other = registerTenant(true);
		author(other).importBundle(bundle("Plain", "en", Map.of("What is plain?", "Everything.")));
		TestTenant closed = registerTenant(false);

		for (String query : List.of("confidential", "confidentail", "conf", "secrets")) {
			JsonNode found = RunningCatalog.json(client().get()
				.uri("/api/v1/" + other.slug() + "/search?q=" + query)
				.exchange()
				.expectStatus()
				.isOk()
				.expectBody(JsonNode.class)
				.returnResult()
				.getResponseBody());
			assertThat(found.get("items")).isEmpty();
			assertThat(found.get("corrected").isNull()).isTrue();
		}
		client().get().uri("/api/v1/" + closed.slug() + "/search?q=x").exchange().expectStatus().isNotFound();
		client("asha", closed.slug()).get()
			.uri("/api/v1/" + closed.slug() + "/search?q=x")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=10, private");
	}

	@Test
	void nothingThatWasWrittenIsMarkup() {
		author().importBundle(
				"# Sets\n## Basics\n### Is `<script>alert(1)</script>` a set?\nNo & `<b>never</b>` </mark>.\n");

		String answer = search("script").toString() + search("never") + ask("/search/suggestions?q=script");

		assertThat(answer).contains("&lt;<mark>script</mark>&gt;").contains("&lt;b&gt;<mark>never</mark>&lt;/b&gt;");
		JsonNode item = search("script never").get("items").get(0);
		assertThat(item.get("titleHtml").asString() + item.get("snippet").asString()).doesNotContain("<script", "<b>")
			.doesNotContain("</b>");
	}

	@Test
	void aSearchBoxIsOfferedTitles() {
		author().importBundle(bundle("Django", "en",
				Map.of("What is Django?", "A framework.", "What is middleware?", "Part of Django.")));

		assertThat(titlesOf(ask("/search/suggestions?q=dj"))).containsExactly("Django", "What is Django?");
		assertThat(titlesOf(ask("/search/suggestions?q=djagno"))).containsExactly("Django", "What is Django?");
		assertThat(titlesOf(ask("/search/suggestions?q=what+is+m"))).containsExactly("What is middleware?");
		assertThat(titlesOf(ask("/search/suggestions?q=dj&limit=1"))).containsExactly("Django");
		assertThat(ask("/search/suggestions?q=dj").get("items").get(0).propertyNames()).containsExactly("kind", "id",
				"slug", "title", "titleHtml");
		for (String wrong : List.of("q=dj&limit=0", "q=dj&limit=11", "q=dj&limit=x", "limit=3", "q=")) {
			get("/search/suggestions?" + wrong).expectStatus().isBadRequest();
		}
	}

	@Test
	void answersMayBeKeptForAMoment() {
		get("/search?q=x").expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=10, public");
	}

	@Test
	void noTextWhateverBreaksASearch() {
		author().importBundle(bundle("Sets", "en", Map.of("What is a set?", "A collection.")));
		HostileTexts.all().forEach((text) -> {
			int status = status("/search?q=" + encode(text));
			assertThat(status).as(text).isIn(200, 400);
			assertThat(status("/search/suggestions?q=" + encode(text))).as(text).isEqualTo(status);
			assertThat(status("/search?q=set&level=" + encode(text))).as(text).isIn(200, 400);
		});
		assertThat(status("/search?q=a%00b")).isEqualTo(400);
		assertThat(status("/search?q=" + "a".repeat(201))).isEqualTo(400);
		assertThat(status("/search")).isEqualTo(400);
		for (String wrong : List.of("tag=A", "type=x", "kind=x", "level=", "topic=a%00", "limit=0", "limit=101")) {
			assertThat(status("/search?q=set&" + wrong)).as(wrong).isEqualTo(400);
		}
		assertThat(new HashSet<>(HostileTexts.bytes().map((bytes) -> status("/search?q=" + bytes)).toList()))
			.isSubsetOf(200, 400);
	}

	private JsonNode search(String query) {
		return ask("/search?q=" + encode(query));
	}

	private List<String> titles(String query) {
		return titlesOf(search(query));
	}

	private List<String> titles(String query, String filter, String value) {
		return titlesOf(ask("/search?q=%s&%s=%s".formatted(encode(query), filter, encode(value))));
	}

	private static List<String> titlesOf(JsonNode found) {
		List<String> titles = new ArrayList<>();
		found.get("items").forEach((item) -> titles.add(item.get("title").asString()));
		return titles;
	}

	private JsonNode ask(String path) {
		return RunningCatalog
			.json(get(path).expectStatus().isOk().expectBody(JsonNode.class).returnResult().getResponseBody());
	}

	/** At an address that is encoded already. */
	private WebTestClient.ResponseSpec get(String path) {
		return client().get().uri(URI.create(baseUrl() + "/api/v1/" + this.tenant.slug() + path)).exchange();
	}

	private int status(String path) {
		return get(path).expectBody().returnResult().getStatus().value();
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String bundle(String title, String language, Map<String, String> questions) {
		StringBuilder bundle = new StringBuilder("---\nslug: %s\nlanguage: %s\n---\n# %s\n## Basics\n"
			.formatted(title.matches("[A-Za-z]+") ? title.toLowerCase(Locale.ROOT)
					: "s" + Integer.toHexString(title.hashCode()), language, title));
		questions.forEach((question, answer) -> bundle.append("### %s\n%s\n".formatted(question, answer)));
		return bundle.toString();
	}

}
