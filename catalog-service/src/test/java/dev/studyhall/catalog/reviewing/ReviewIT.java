package dev.studyhall.catalog.reviewing;

import java.time.Instant;
import java.util.Map;

import dev.studyhall.catalog.support.Desk;
import dev.studyhall.catalog.support.Desk.Answer;
import dev.studyhall.catalog.support.RunningCatalog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A tenant that shows readers only what a second person has approved. */
class ReviewIT extends RunningCatalog {

	private String topic = "";

	private String question = "";

	@BeforeEach
	void askForReviews() {
		assertThat(desk().put("/authoring/policy", null, Map.of("reviewRequired", true)).status()).isEqualTo(403);
		assertThat(
				desk("tara", "admin", "author").put("/authoring/policy", null, Map.of("reviewRequired", true)).status())
			.isEqualTo(204);
		this.topic = desk().makeTopic("Sets");
		this.question = desk().makeQuestion(this.topic, "What is a set?", "Things.");
	}

	@Test
	void nothingIsPublishedThatNobodyElseHasApproved() {
		Answer refused = desk().post("/topics/sets/publication", null);
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text("type")).endsWith("/review-required");
		assertThat(refused.json().get("subjects")).hasSize(2);
		assertThat(decide(reviewer(), this.topic, "approve")).isEqualTo(409);

		assertThat(decide(desk(), this.topic, "request")).isEqualTo(204);

		assertThat(desk().get(this.question).text("review")).isEqualTo("requested");
		assertThat(reviewer().get("/authoring/reviews").json().get("items")).hasSize(2);
		assertThat(desk().publish(this.topic)).isEqualTo(409);
		assertThat(decide(desk(), this.topic, "approve")).isEqualTo(409);

		assertThat(decide(reviewer(), this.topic, "approve")).isEqualTo(204);

		assertThat(desk().publish(this.topic)).isEqualTo(204);
		assertThat(read("/topics/sets").get("questionCount").asInt()).isEqualTo(1);
	}

	@Test
	void aNewVersionNeedsAReviewOfItsOwn() {
		decide(desk(), this.topic, "request");
		decide(reviewer(), this.topic, "approve");

		desk().answer(this.question, "Distinct things.", "minor");

		assertThat(desk().publish(this.topic)).isEqualTo(409);
		assertThat(decide(desk(), this.question, "request")).isEqualTo(204);
		assertThat(decide(reviewer(), this.question, "reject")).isEqualTo(204);
		assertThat(desk().get(this.question).text("review")).isEqualTo("rejected");
		assertThat(desk().publish(this.topic)).isEqualTo(409);
		assertThat(decide(desk(), this.question, "request")).isEqualTo(204);
		assertThat(decide(reviewer(), this.question, "approve")).isEqualTo(204);
		assertThat(desk().publish(this.topic)).isEqualTo(204);
	}

	@Test
	void whatWasPlannedWithoutAReviewIsNotShownAndItsAuthorIsTold() {
		desk().put(this.topic + "/schedule", null, Map.of("publishAt", Instant.now().plusMillis(500).toString()));

		await().atMost(PATIENCE).until(() -> desk().get(this.topic).json().hasNonNull("publishFailure"));

		assertThat(desk().get(this.topic).text("publishFailure")).isEqualTo("review-required");
		assertThat(new Desk(client(), this.tenant.slug()).get("/topics/sets").status()).isEqualTo(404);

		decide(desk(), this.topic, "request");
		decide(reviewer(), this.topic, "approve");
		desk().put(this.topic + "/schedule", null, Map.of("publishAt", Instant.now().plusMillis(500).toString()));

		await().atMost(PATIENCE)
			.until(() -> new Desk(client(), this.tenant.slug()).get("/topics/sets").status() == 200);
		assertThat(desk().get(this.topic).json().hasNonNull("publishFailure")).isFalse();
	}

	@Test
	void anImportLeavesADraft() {
		author().importBundle("# Maps\n\n### What is a map?\n\nPairs.\n");

		assertThat(new Desk(client(), this.tenant.slug()).get("/topics/maps").status()).isEqualTo(404);
		assertThat(desk().get("/authoring/topics/maps").json().hasNonNull("publishedVersion")).isFalse();
	}

	@Test
	void whatReadersSawOnceComesBackWithoutAnotherReview() {
		decide(desk(), this.topic, "request");
		decide(reviewer(), this.topic, "approve");
		desk().publish(this.topic);
		desk().answer(this.question, "Nonsense.", "minor");
		decide(desk(), this.question, "request");
		decide(reviewer(), this.question, "approve");
		desk().publish(this.topic);

		assertThat(desk().post(this.topic + "/publications/1/reversion", null).status()).isEqualTo(204);

		assertThat(desk().get(this.question).json().get("version").asInt()).isEqualTo(3);
		assertThat(desk().get(this.question).json().get("publishedVersion").asInt()).isEqualTo(3);
	}

	@Test
	void takingAwayNeedsNoReview() {
		decide(desk(), this.topic, "request");
		decide(reviewer(), this.topic, "approve");
		desk().publish(this.topic);

		assertThat(desk().delete(this.question, desk().get(this.question).etag()).status()).isEqualTo(204);

		assertThat(read("/topics/sets").get("questionCount").asInt()).isZero();
	}

	private Desk reviewer() {
		return desk("ira", "author");
	}

	private static int decide(Desk who, String subject, String action) {
		return who.put(subject + "/review", null, Map.of("action", action)).status();
	}

}
