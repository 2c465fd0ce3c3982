package dev.studyhall.catalog.searching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.studyhall.catalog.support.RunningCatalog;
import dev.studyhall.catalog.support.TestTenant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may ask for what, and how the answer comes. */
class SearchRequestsIT extends SearchedCatalog {

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
	void pagesHoldEverythingOnceWhilePublicationsGoOn() {
		Map<String, String> questions = IntStream.range(0, 30)
			.boxed()
			.collect(Collectors.toMap("What is number %d?"::formatted, (_) -> "A number."));
		author().importBundle(bundle("Numbers", "en", questions));

		List<String> titles = new ArrayList<>();
		String cursor = "";
		int pages = 0;
		while (!cursor.isEmpty() || pages == 0) {
			JsonNode page = ask("/search?limit=7&kind=question&q=number" + cursor);
			titles.addAll(titlesOf(page));
			cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
			author().importBundle(bundle("More", "en", Map.of("What number is that, %d?".formatted(pages++), "None.")));
			questions.replaceAll((title, answer) -> answer + " Indeed.");
			author().importBundle(bundle("Numbers", "en", questions));
		}

		assertThat(titles).doesNotHaveDuplicates().containsAll(questions.keySet());
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

	private int status(String path) {
		return get(path).expectBody().returnResult().getStatus().value();
	}

}
