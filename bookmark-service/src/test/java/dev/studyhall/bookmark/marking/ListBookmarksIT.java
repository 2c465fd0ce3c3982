package dev.studyhall.bookmark.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.studyhall.bookmark.support.Learner;
import dev.studyhall.bookmark.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class ListBookmarksIT extends RunningService {

	private Learner asha = new Learner(client(), "");

	@BeforeEach
	void bookmarkFourThings() {
		this.asha = learner("asha");
		this.catalog.publish("django", "q1", "q2");
		this.catalog.publish("kafka", "q3");
		this.asha.put(this.catalog.id("q1"), Map.of("kind", "challenging")).expectStatus().isCreated();
		this.asha.putOnTopic(this.catalog.id("django"), Map.of("kind", "favourite")).expectStatus().isCreated();
		this.asha.put(this.catalog.id("q3"), Map.of("kind", "challenging")).expectStatus().isCreated();
		this.asha.put(this.catalog.id("q2"), Map.of("kind", "revisit")).expectStatus().isCreated();
	}

	@Test
	void theNewestComesFirstAndAChangeMovesNothing() {
		this.asha.put(this.catalog.id("q1"), Map.of("kind", "revisit")).expectStatus().isOk();

		assertThat(slugs("")).containsExactly("q2", "q3", "django", "q1");
	}

	@Test
	void aRemovedBookmarkIsGoneAndOnePutAgainIsNew() {
		this.asha.remove(this.catalog.id("q1")).expectStatus().isNoContent();
		assertThat(slugs("")).containsExactly("q2", "q3", "django");

		this.asha.put(this.catalog.id("q1"), Map.of()).expectStatus().isCreated();
		assertThat(slugs("")).containsExactly("q1", "q2", "q3", "django");
	}

	@Test
	void aTopicIsNamedBySlugOrIdAndBringsItsQuestions() {
		assertThat(slugs("?topic=django")).containsExactly("q2", "django", "q1");
		assertThat(slugs("?topic=" + this.catalog.id("django"))).containsExactly("q2", "django", "q1");
		assertThat(slugs("?topic=kafka")).containsExactly("q3");
		assertThat(slugs("?topic=unheard-of")).isEmpty();
	}

	@Test
	void aKindLeavesOutTheOthers() {
		assertThat(slugs("?kind=challenging")).containsExactly("q3", "q1");
		assertThat(slugs("?kind=challenging&topic=django")).containsExactly("q1");
	}

	@Test
	void pagesFollowEachOtherWithoutGapOrRepetition() {
		List<String> seen = new ArrayList<>();
		JsonNode page = read("?limit=3");
		page.get("items").forEach((item) -> seen.add(slug(item)));

		this.asha.put(this.catalog.id("kafka"), Map.of()).expectStatus().isNotFound();
		this.asha.putOnTopic(this.catalog.id("kafka"), Map.of()).expectStatus().isCreated();
		JsonNode last = read("?limit=3&cursor=" + page.get("next").asString());
		last.get("items").forEach((item) -> seen.add(slug(item)));

		assertThat(seen).containsExactly("q2", "q3", "django", "q1");
		assertThat(last.get("next").isNull()).isTrue();
	}

	@Test
	void theNextPageIsALinkWithTheSameFilter() {
		this.asha.list("?kind=challenging&limit=1")
			.expectHeader()
			.value(HttpHeaders.LINK, (link) -> assertThat(link).matches("</api/v1/" + this.tenant.slug()
					+ "/me/bookmarks\\?kind=challenging&limit=1&cursor=[\\w-]+>; rel=\"next\""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "?limit=0", "?limit=101", "?limit=many", "?cursor=%C3%A4", "?cursor=bm9uZQ", "?kind=loved",
			"?type=level", "?sort=newer", "?q=", "?q=%20", "?q=%00", "?level=%00", "?cursor=MQ&sort=oldest",
			"?cursor=MR9vbGRlc3QfeA", "?cursor=MR9vbGRlc3QfeA&sort=title" })
	void aQueryThatCannotBeRightIsRefusedByName(String query) {
		this.asha.client()
			.get()
			.uri(address(this.asha.home() + "/bookmarks" + query))
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.field")
			.isEqualTo(query.substring(1, query.indexOf('=')));
	}

	@Test
	void aTopicThatNoDatabaseCouldHoldIsNoTopic() {
		this.asha.client()
			.get()
			.uri((uri) -> uri.path(this.asha.home() + "/bookmarks").queryParam("topic", "{topic}").build("\u0000"))
			.exchange()
			.expectStatus()
			.isBadRequest();
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
		byte[] body = this.asha.list(query).expectStatus().isOk().expectBody().returnResult().getResponseBody();
		return new JsonMapper().readTree(body);
	}

}
