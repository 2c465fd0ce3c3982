package dev.studyhall.bookmark.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.studyhall.bookmark.support.Learner;
import dev.studyhall.bookmark.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Bookmarks by what they are on and what is written in them, in several orders. */
class FindBookmarksIT extends RunningService {

	private Learner asha = new Learner(client(), "");

	@BeforeEach
	void bookmarkFiveThings() {
		this.asha = learner("asha");
		this.catalog.publishTopic("kafka", Map.of("beginner", List.of("offset")));
		this.catalog.publishTopic("django", Map.of("advanced", List.of("signals", "orm")));
		this.catalog.publishTitled("django", "orm", "Äpfel & the ORM");
		this.catalog.publishTitled("django", "signals", "zebra \u001f \ufffd signals");
		this.catalog.publishTitled("django", "stray", "apple 100%");
		this.catalog.publishTitled("kafka", "offset", "Что такое OFFSET?");
		put("orm", Map.of("kind", "challenging", "note", "Déjà vu: read_again"));
		put("stray", Map.of());
		put("offset", Map.of("kind", "challenging", "note", "STRASSE"));
		this.asha.putOnTopic(this.catalog.id("django"), Map.of("note", "whole topic")).expectStatus().isCreated();
		put("signals", Map.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			level=advanced               | signals orm
			level=beginner               | offset
			level=none                   |
			type=topic                   | django
			type=question                | signals offset stray orm
			kind=challenging             | offset orm
			kind=challenging&level=advanced | orm
			topic=django&type=question   | signals stray orm
			q=orm                        | orm
			q=apfel                      | orm
			q=APPLE                      | stray
			q=DEJA                       | orm
			q=d%C3%89j%C3%A0             | orm
			q=de%CC%81ja                 | orm
			q=%D1%87%D1%82%D0%BE         | offset
			q=stra%C3%9Fe                | offset
			q=100%25                     | stray
			q=read_                      | orm
			q=whole                      | django
			q=topic&kind=favourite       |
			q=%20orm%20                  | orm
			q=nowhere                    |
			""")
	void aFilterLetsThrough(String query, String expected) {
		assertThat(slugs("?" + query)).isEqualTo((expected != null) ? List.of(expected.split(" ")) : List.of());
	}

	@ParameterizedTest
	@CsvSource({ "newest,signals django offset stray orm", "oldest,orm stray offset django signals",
			"title,orm stray django signals offset", "topic,django signals orm stray offset" })
	void everySortGoesPageByPageToTheEnd(String sort, String expected) {
		List<String> seen = new ArrayList<>();
		String cursor = "";
		do {
			JsonNode page = read("?limit=2&sort=" + sort + cursor);
			page.get("items").forEach((item) -> seen.add(slug(item)));
			cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
		}
		while (!cursor.isEmpty());

		assertThat(seen).containsExactly(expected.split(" "));
		assertThat(slugs("?limit=5&sort=" + sort)).isEqualTo(seen);
	}

	@ParameterizedTest
	@ValueSource(strings = { "newest", "oldest", "title", "topic" })
	void whatIsRemovedBetweenTwoPagesShiftsNothing(String sort) {
		List<String> all = slugs("?sort=" + sort);
		JsonNode page = read("?limit=2&sort=" + sort);
		page.get("items").forEach((item) -> {
			if (item.has("question")) {
				this.asha.remove(this.catalog.id(slug(item))).expectStatus().isNoContent();
			}
		});

		assertThat(slugs("?sort=" + sort + "&cursor=" + page.get("next").asString())).isEqualTo(all.subList(2, 5));
	}

	@Test
	void whatOthersWroteIsNotFound() {
		Learner ben = learner("ben");
		ben.put(this.catalog.id("orm"), Map.of("note", "whole secret")).expectStatus().isCreated();

		assertThat(slugs("?q=whole")).containsExactly("django");
		assertThat(slugs("?q=secret")).isEmpty();
	}

	@Test
	void theLongestSearchIsTakenAndALongerOneRefused() {
		assertThat(slugs("?q=" + "x".repeat(200))).isEmpty();
		this.asha.list("?q=" + "x".repeat(201)).expectStatus().isBadRequest();
	}

	private void put(String question, Map<String, ?> body) {
		this.asha.put(this.catalog.id(question), body).expectStatus().isCreated();
	}

	private List<String> slugs(String query) {
		List<String> slugs = new ArrayList<>();
		read(query).get("items").forEach((item) -> slugs.add(slug(item)));
		return slugs;
	}

	private static String slug(JsonNode item) {
		return item.path(item.has("topic") ? "topic" : "question").get("slug").asString();
	}

	private JsonNode read(String query) {
		byte[] body = this.asha.client()
			.get()
			.uri(address(this.asha.home() + "/bookmarks" + query))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBody();
		return new JsonMapper().readTree(body);
	}

}
