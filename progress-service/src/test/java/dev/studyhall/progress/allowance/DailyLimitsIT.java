package dev.studyhall.progress.allowance;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody is offered more on a day than they want to be. */
@Isolated("moves the clock of all")
class DailyLimitsIT extends RunningService {

	private static final String LIMITS = "/daily-limits";

	private final AtomicInteger events = new AtomicInteger();

	private Learner asha = Learner.nobody();

	@BeforeEach
	void publishDjango() {
		this.clock.stopAt("2027-03-01T10:00:00Z");
		this.catalog.publish("django", "q1", "q2", "q3", "q4", "q5");
		this.asha = learner("asha");
	}

	@Test
	void withoutAWordThereIsNoLimit() {
		this.asha.get(LIMITS).expectStatus().isOk().expectBody().json("""
				{"newCards": null, "reviews": null, "timeZone": "UTC", "newCardsToday": 0, "reviewsToday": 0}""");

		assertThat(study()).hasSize(5);
	}

	@Test
	void newQuestionsAreOfferedUpToTheLimit() {
		limit("2", "null", "UTC");
		assertThat(study()).containsExactly("q1", "q2");

		answer("q1", 3);
		assertThat(study()).containsExactly("q2");
		answer("q2", 1);
		assertThat(study()).as("not new any more").containsExactly("q2");

		this.clock.move(Duration.ofDays(1));
		assertThat(study()).containsExactly("q2", "q3", "q4");
	}

	@Test
	void reviewsAreOfferedUpToTheLimit() {
		learnAll();
		limit("null", "2", "UTC");
		assertThat(pages()).containsExactly(List.of("q1"), List.of("q2"), List.of());

		answer("q1", 3);

		assertThat(slugs(this.asha.reviews(""))).containsExactly("q2");
		assertThat(slugs(begin("{\"mode\": \"review\"}"))).containsExactly("q2");
		assertThat(slugs(this.asha.reviews("?due=2028-01-01T00:00:00Z"))).as("ahead").hasSize(5);
	}

	@Test
	void whatIsBeingRelearnedIsFinishedWhateverTheLimit() {
		learnAll();
		limit("null", "1", "UTC");

		answer("q3", 1);
		this.clock.move(Duration.ofMinutes(11));

		assertThat(slugs(this.asha.reviews(""))).containsExactly("q3");
		assertThat(slugs(begin("{\"mode\": \"review\"}"))).containsExactly("q3");
	}

	@Test
	void onceItIsEnoughThereIsNothingToDo() {
		limit("0", "0", "UTC");

		session("{\"mode\": \"study\", \"topic\": \"django\"}").expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("https://studyhall.dev/problems/nothing-to-do");
	}

	@Test
	void theDayEndsAtTheLearnersMidnight() {
		this.clock.stopAt("2027-03-02T04:30:00Z");
		limit("1", "null", "America/New_York");
		answer("q1", 3);
		assertThat(done("newCardsToday")).isOne();

		this.clock.move(Duration.ofHours(1));

		assertThat(done("newCardsToday")).isZero();
		assertThat(study()).containsExactly("q2");
	}

	@Test
	void whatIsTakenBackWasNotDone() {
		limit("1", "null", "UTC");
		answer("q1", 3);

		this.asha.undo("event-1").expectStatus().isNoContent();

		assertThat(done("newCardsToday")).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "-1, 1, UTC, newCards", "10000, 1, UTC, newCards", "1, -1, UTC, reviews", "1, 1, Mars, timeZone",
			"1, 1.5, UTC, reviews" })
	void whatCannotBeIsRefused(String newCards, String reviews, String zone, String field) {
		this.asha.put(LIMITS, body(newCards, reviews, zone))
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.field")
			.isEqualTo(field);
	}

	private void limit(String newCards, String reviews, String zone) {
		this.asha.put(LIMITS, body(newCards, reviews, zone)).expectStatus().isOk();
	}

	private static String body(String newCards, String reviews, String zone) {
		return "{\"newCards\": %s, \"reviews\": %s, \"timeZone\": \"%s\"}".formatted(newCards, reviews, zone);
	}

	/** All five are due on the day that follows. */
	private void learnAll() {
		for (String question : List.of("q1", "q2", "q3", "q4", "q5")) {
			answer(question, 4);
			this.clock.move(Duration.ofMinutes(1));
		}
		this.clock.move(Duration.ofDays(60));
	}

	private void answer(String question, int rating) {
		this.asha
			.rateAt("event-" + this.events.incrementAndGet(), this.catalog.id(question), rating, this.clock.instant())
			.expectStatus()
			.isCreated();
	}

	private int done(String what) {
		return read(this.asha.get(LIMITS)).get(what).asInt();
	}

	private List<List<String>> pages() {
		JsonNode first = this.asha.reviews("?limit=1");
		JsonNode second = this.asha.reviews("?limit=1&cursor=" + first.get("next").asString());
		JsonNode third = this.asha.reviews("?limit=1&cursor=" + second.get("next").asString());
		assertThat(third.get("next").isNull()).isTrue();
		return List.of(slugs(first), slugs(second), slugs(third));
	}

	private List<String> study() {
		return slugs(begin("{\"mode\": \"study\", \"topic\": \"django\"}"));
	}

	private JsonNode begin(String request) {
		return read(session(request).expectStatus().isCreated());
	}

	private WebTestClient.ResponseSpec session(String request) {
		return this.asha.client()
			.post()
			.uri(this.asha.home() + "/sessions")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(request)
			.exchange();
	}

	private static JsonNode read(WebTestClient.ResponseSpec answer) {
		return new JsonMapper().readTree(answer.expectBody(byte[].class).returnResult().getResponseBody());
	}

	/** Of a session's questions, or of a page's items. */
	private static List<String> slugs(JsonNode answer) {
		return (answer.has("items") ? answer.get("items") : answer.get("questions")).valueStream()
			.map((question) -> question.get("slug").asString())
			.toList();
	}

}
