package dev.studyhall.progress.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressIT extends RunningService {

	private Learner asha = Learner.nobody();

	@BeforeEach
	void publishDjango() {
		publish("django", Map.of("a", List.of("q1", "q2", "q3")), Map.of("b", List.of("q4", "q5")));
		this.asha = learner("asha");
	}

	@Test
	void whoHasDoneNothingHasSeenNothingAndBeginsAtTheBeginning() {
		JsonNode django = this.asha.topic("django");

		assertThat(counts(django)).isEqualTo("5 0 0");
		assertThat(levels(django)).containsExactly("a Level a 3 0 0", "b Level b 2 0 0");
		assertThat(django.at("/next/slug").asString()).isEqualTo("q1");
		assertThat(states(django)).containsExactly("q1 a 1 new", "q2 a 2 new", "q3 a 3 new", "q4 b 1 new",
				"q5 b 2 new");
		assertThat(count("learner where tenant_id = ?", this.tenant.id())).isZero();
	}

	@Test
	void goodAndEasyAreKnownAgainHardAndSkippedAreSeen() {
		rate("q1", 3);
		rate("q2", 4);
		rate("q3", 1);
		rate("q4", 2);
		this.asha.skip("skip", this.catalog.id("q5")).expectStatus().isCreated();

		JsonNode django = this.asha.topic("django");

		assertThat(counts(django)).isEqualTo("5 5 2");
		assertThat(levels(django)).containsExactly("a Level a 3 3 2", "b Level b 2 2 0");
		assertThat(states(django)).containsExactly("q1 a 1 known", "q2 a 2 known", "q3 a 3 seen", "q4 b 1 seen",
				"q5 b 2 seen");
	}

	@Test
	void nextIsTheFirstNewOneThenTheFirstNotKnownThenNone() {
		rate("q1", 1);
		rate("q3", 3);
		assertThat(next()).isEqualTo("q2 a 2");

		rate("q2", 3);
		assertThat(next()).isEqualTo("q4 b 1");

		rate("q4", 3);
		rate("q5", 2);
		assertThat(next()).isEqualTo("q1 a 1");

		rate("q1", 4);
		assertThat(next()).isEqualTo("q5 b 2");

		rate("q5", 4);
		assertThat(this.asha.topic("django").get("next").isNull()).isTrue();
	}

	@Test
	void aRetiredQuestionCountsNoMore() {
		rate("q1", 3);

		this.catalog.retireQuestion("django", "q1");
		this.catalog.retireQuestion("django", "q4");

		JsonNode django = this.asha.topic("django");
		assertThat(counts(django)).isEqualTo("3 0 0");
		assertThat(states(django)).containsExactly("q2 a 2 new", "q3 a 3 new", "q5 b 2 new");
	}

	@Test
	void aQuestionWithoutAPlaceInTheTopicCountsNoMore() {
		rate("q2", 3);

		this.catalog.publishTopic("django", Map.of("a", List.of("q3", "q1")));

		JsonNode django = this.asha.topic("django");
		assertThat(counts(django)).isEqualTo("2 0 0");
		assertThat(levels(django)).containsExactly("a Level a 2 0 0");
		assertThat(next()).isEqualTo("q3 a 1");
	}

	@Test
	void aQuestionWhoseTextHasNotArrivedCountsAndIsNotNext() {
		this.catalog.publishTopic("orm", Map.of("a", List.of("unheard-of", "q6")));
		this.catalog.publishQuestion("orm", "q6");

		JsonNode orm = this.asha.topic("orm");

		assertThat(counts(orm)).isEqualTo("2 0 0");
		assertThat(orm.at("/next/slug").asString()).isEqualTo("q6");
		assertThat(orm.at("/questions/0/title").isNull()).isTrue();
	}

	@Test
	void aTopicWithoutLevelsIsEmpty() {
		this.catalog.publishTopic("empty", Map.of());

		JsonNode empty = this.asha.topic("empty");

		assertThat(counts(empty)).isEqualTo("0 0 0");
		assertThat(empty.get("levels").isEmpty()).isTrue();
		assertThat(empty.get("questions").isEmpty()).isTrue();
		assertThat(empty.get("next").isNull()).isTrue();
	}

	@Test
	void theListSaysOfEachTopicWhatTheTopicSays() {
		publish("kafka", Map.of("a", List.of("k1")), Map.of("b", List.of("k2", "k3")));
		rate("q1", 3);
		rate("k1", 1);

		JsonNode page = this.asha.progress("");

		assertThat(page.get("next").isNull()).isTrue();
		assertThat(slugs(page)).containsExactly("django", "kafka");
		page.get("items").forEach((item) -> {
			JsonNode detail = this.asha.topic(item.at("/topic/slug").asString());
			for (String field : List.of("topic", "total", "seen", "known", "levels", "next")) {
				assertThat(item.get(field)).isEqualTo(detail.get(field));
			}
			assertThat(detail.get("questions").size()).isEqualTo(item.get("total").asInt());
		});
	}

	@Test
	void pagesOfTopicsFollowEachOther() {
		for (String slug : List.of("kafka", "orm", "async", "views")) {
			this.catalog.publish(slug, slug + "-1");
		}
		List<String> seen = new ArrayList<>();

		JsonNode page = this.asha.progress("?limit=2");
		seen.addAll(slugs(page));
		while (!page.get("next").isNull()) {
			page = this.asha.progress("?limit=2&cursor=" + page.get("next").asString());
			seen.addAll(slugs(page));
		}

		assertThat(seen).containsExactly("async", "django", "kafka", "orm", "views");
		this.asha.get("/progress?limit=2").expectHeader().exists(HttpHeaders.LINK);
	}

	@Test
	void aChallengingBookmarkShows() {
		rate("q1", 3);
		apply("challenging-marks", this.tenant,
				List.of(bookmarks().put(onlyLearner(), this.catalog.id("q2"), "challenging", 1)));

		assertThat(this.asha.topic("django").at("/questions/1/challenging").asBoolean()).isTrue();
		assertThat(this.asha.topic("django").at("/questions/0/challenging").asBoolean()).isFalse();
		assertThat(learner("ben").topic("django").at("/questions/1/challenging").asBoolean()).isFalse();
	}

	@Test
	void anUnknownTopicIsNotThere() {
		this.asha.get("/progress/topics/unheard-of")
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.doesNotExist(HttpHeaders.RETRY_AFTER);
	}

	@Test
	void anAddressThatNoTextCouldHoldIsRefused() {
		this.asha.client()
			.get()
			.uri((uri) -> uri.path(this.asha.home() + "/progress/topics/{slug}").build("\u0000"))
			.exchange()
			.expectStatus()
			.isBadRequest();
	}

	@ParameterizedTest
	@ValueSource(strings = { "?limit=0", "?limit=101", "?cursor=bm9uZQ", "?cursor=YR9i" })
	void aQueryThatCannotBeRightIsRefusedByName(String query) {
		this.asha.get("/progress" + query)
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.field")
			.isEqualTo(query.substring(1, query.indexOf('=')));
	}

	@SafeVarargs
	private void publish(String topic, Map<String, List<String>>... levels) {
		Map<String, List<String>> questionsByLevel = new LinkedHashMap<>();
		List.of(levels).forEach(questionsByLevel::putAll);
		this.catalog.publishTopic(topic, questionsByLevel);
		questionsByLevel.values()
			.forEach((questions) -> questions.forEach((question) -> this.catalog.publishQuestion(topic, question)));
	}

	private void rate(String question, int rating) {
		this.asha.rate(question + "." + rating, this.catalog.id(question), rating).expectStatus().isCreated();
	}

	private String next() {
		JsonNode next = this.asha.topic("django").get("next");
		return next.get("slug").asString() + " " + next.get("level").asString() + " " + next.get("number").asInt();
	}

	private static String counts(JsonNode of) {
		return of.get("total").asInt() + " " + of.get("seen").asInt() + " " + of.get("known").asInt();
	}

	private static List<String> levels(JsonNode topic) {
		List<String> levels = new ArrayList<>();
		topic.get("levels")
			.forEach((level) -> levels
				.add(level.get("code").asString() + " " + level.get("title").asString() + " " + counts(level)));
		return levels;
	}

	private static List<String> states(JsonNode topic) {
		List<String> states = new ArrayList<>();
		topic.get("questions")
			.forEach((question) -> states.add(question.get("slug").asString() + " " + question.get("level").asString()
					+ " " + question.get("number").asInt() + " " + question.get("state").asString()));
		return states;
	}

	private static List<String> slugs(JsonNode page) {
		List<String> slugs = new ArrayList<>();
		page.get("items").forEach((item) -> slugs.add(item.at("/topic/slug").asString()));
		return slugs;
	}

}
