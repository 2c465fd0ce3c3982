package dev.studyhall.progress.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewsIT extends RunningService {

	private static final String LATER = "?due=2099-01-01T00:00:00Z";

	private Learner asha = Learner.nobody();

	@BeforeEach
	void publishDjango() {
		this.catalog.publish("django", "q1", "q2", "q3", "q4", "q5");
		this.asha = learner("asha");
	}

	@Test
	void whatIsDueIsListedWithItsPlaceTheLongestDueFirst() {
		rate("q1", 3, "2026-05-03T10:00:00Z");
		rate("q2", 4, "2026-05-01T10:00:00Z");
		rate("q3", 3, "2026-05-02T10:00:00Z");

		JsonNode page = this.asha.reviews("");

		assertThat(slugs(page)).containsExactly("q3", "q1", "q2");
		JsonNode first = page.at("/items/0");
		assertThat(first.get("due").asString()).isEqualTo("2026-05-02T10:10:00Z");
		assertThat(first.get("state").asString()).isEqualTo("learning");
		assertThat(first.at("/topic/slug").asString()).isEqualTo("django");
		assertThat(first.get("level").asString()).isEqualTo("beginner");
		assertThat(first.get("number").asInt()).isEqualTo(3);
		assertThat(first.get("changed").asBoolean()).isFalse();
	}

	@Test
	void pagesHoldEachOnce() {
		for (String question : List.of("q1", "q2", "q3", "q4", "q5")) {
			rate(question, 3, "2026-05-02T10:00:00Z");
		}
		this.catalog.changeQuestion("django", "q2");
		this.catalog.changeQuestion("django", "q4");

		List<String> found = new ArrayList<>();
		String query = "?limit=2";
		while (!query.isEmpty()) {
			JsonNode page = this.asha.reviews(query);
			found.addAll(slugs(page));
			query = page.get("next").isNull() ? "" : "?limit=2&cursor=" + page.get("next").asString();
		}

		assertThat(found).containsExactlyInAnyOrder("q1", "q2", "q3", "q4", "q5");
	}

	@Test
	void whatIsNotDueYetIsFoundByReviewingAhead() {
		rate("q1", 4, Instant.now().minusSeconds(60).toString());

		assertThat(slugs(this.asha.reviews(""))).isEmpty();
		assertThat(slugs(this.asha.reviews(LATER))).containsExactly("q1");
	}

	@Test
	void leechesAreFoundAmongWhatIsDue() {
		rate("q1", 3, "2026-05-03T10:00:00Z");
		rate("q2", 3, "2026-05-01T10:00:00Z");
		update("update progress.review_card set lapses = 8 where tenant_id = ? and question_id = ?", this.tenant.id(),
				this.catalog.id("q1"));

		assertThat(slugs(this.asha.reviews("?leeches=true"))).containsExactly("q1");
		assertThat(this.asha.reviews("?leeches=true").at("/items/0/leechFlags").asInt()).isOne();
		assertThat(slugs(this.asha.reviews("?leeches=false"))).hasSize(2);
	}

	@Test
	void aMaterialVersionIsDueNowAndAMinorOneIsNot() {
		rate("q1", 4, Instant.now().minusSeconds(60).toString());
		rate("q2", 4, Instant.now().minusSeconds(60).toString());

		this.catalog.publishQuestion("django", "q1");
		this.catalog.changeQuestion("django", "q2");

		JsonNode page = this.asha.reviews("");
		assertThat(slugs(page)).containsExactly("q2");
		assertThat(page.at("/items/0/changed").asBoolean()).isTrue();
		assertThat(this.asha.card(this.catalog.id("q2")).get("changed").asBoolean()).isTrue();
	}

	@Test
	void aMaterialVersionCountsAlsoWhenAMinorOneCameBefore() {
		rate("q1", 4, Instant.now().minusSeconds(60).toString());

		apply("catalog-copy", this.tenant, List.of(this.catalog.questionPublished("django", "q1", 900, "minor")));
		assertThat(slugs(this.asha.reviews(""))).isEmpty();
		apply("catalog-copy", this.tenant, List.of(this.catalog.questionPublished("django", "q1", 800, "material")));

		assertThat(slugs(this.asha.reviews(""))).containsExactly("q1");
	}

	@Test
	void ratingTheMaterialVersionEndsIt() {
		rate("q1", 4, Instant.now().minusSeconds(120).toString());
		apply("catalog-copy", this.tenant, List.of(this.catalog.questionPublished("django", "q1", 800, "material")));
		Map<String, Object> again = attempt("q1", 3, Instant.now().minusSeconds(60).toString());
		again.put("questionVersion", 800);

		this.asha.record(again).expectStatus().isCreated();

		assertThat(slugs(this.asha.reviews(""))).isEmpty();
	}

	@Test
	void aRetiredQuestionLeavesTheListAndKeepsItsHistory() {
		rate("q1", 3, "2026-05-02T10:00:00Z");

		this.catalog.retireQuestion("django", "q1");

		assertThat(slugs(this.asha.reviews(""))).isEmpty();
		JsonNode card = this.asha.card(this.catalog.id("q1"));
		assertThat(card.get("reps").asInt()).isOne();
		assertThat(card.get("retired").asBoolean()).isTrue();
	}

	@Test
	void whatIsPutAsideIsNotListed() {
		rate("q1", 3, "2026-05-02T10:00:00Z");
		rate("q2", 3, "2026-05-02T10:00:00Z");
		hold("q1", "{}");
		hold("q2", "{\"until\": \"" + Instant.now().plusSeconds(86_400) + "\"}");

		assertThat(slugs(this.asha.reviews(""))).isEmpty();
		assertThat(slugs(this.asha.reviews(LATER))).containsExactly("q2");

		this.asha.delete("/cards/" + this.catalog.id("q1") + "/hold").expectStatus().isNoContent();
		assertThat(slugs(this.asha.reviews(""))).containsExactly("q1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?due=tomorrow", "?due=1999-01-01T00:00:00Z", "?due=+10000-01-01T00:00:00Z", "?due=7" })
	void aTimeThatIsNoneIsRefused(String query) {
		this.asha.get("/reviews" + query)
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.field")
			.isEqualTo("due");
	}

	private void rate(String question, int rating, String endedAt) {
		this.asha.record(attempt(question, rating, endedAt)).expectStatus().isCreated();
	}

	private Map<String, Object> attempt(String question, int rating, String endedAt) {
		Map<String, Object> attempt = Learner.attempt("e-" + UUID.randomUUID(), this.catalog.id(question), rating);
		attempt.put("startedAt", endedAt);
		attempt.put("endedAt", endedAt);
		attempt.put("questionVersion", 6);
		return attempt;
	}

	private void hold(String question, String body) {
		this.asha.put("/cards/" + this.catalog.id(question) + "/hold", body).expectStatus().isNoContent();
	}

	private static List<String> slugs(JsonNode page) {
		return page.get("items").valueStream().map((item) -> item.get("slug").asString()).toList();
	}

}
