package dev.studyhall.progress.attempt;

import java.util.List;
import java.util.UUID;

import dev.studyhall.progress.support.EventLog.Event;
import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class UndoIT extends RunningService {

	private Learner asha = Learner.nobody();

	private UUID question = unknownId();

	@BeforeEach
	void publishDjango() {
		this.catalog.publish("django", "what-is-django", "what-is-mvt");
		this.question = this.catalog.id("what-is-django");
		this.asha = learner("asha");
	}

	@Test
	void theCardIsAsItWasBefore() {
		rate("1", 3);
		rate("2", 4);
		JsonNode before = memory();
		rate("3", 1);
		assertThat(memory()).isNotEqualTo(before);

		this.asha.undo("3").expectStatus().isNoContent();

		assertThat(memory()).isEqualTo(before);
		assertThat(this.asha.topic("django").get("known").asInt()).isOne();
	}

	@Test
	void theOnlyRatingTakenBackLeavesANewCardOfAQuestionSeen() {
		rate("1", 3);

		this.asha.undo("1").expectStatus().isNoContent();

		assertThat(memory().get("state").asString()).isEqualTo("new");
		assertThat(count("review_card where tenant_id = ?", this.tenant.id())).isZero();
		assertThat(this.asha.topic("django").get("seen").asInt()).isOne();
		assertThat(this.asha.topic("django").get("known").asInt()).isZero();
		assertThat(count("question_progress where tenant_id = ? and attempts = 1 and last_rating is null"
				+ " and last_rated_sequence is null", this.tenant.id()))
			.isOne();
	}

	@Test
	void takingBackTwiceIsTakingBackOnce() {
		rate("1", 3);
		rate("2", 4);

		this.asha.undo("2").expectStatus().isNoContent();
		JsonNode after = memory();
		this.asha.undo("2").expectStatus().isNoContent();

		assertThat(memory()).isEqualTo(after);
		assertThat(count("attempt_undo where tenant_id = ?", this.tenant.id())).isOne();
	}

	@Test
	void ratingsAreTakenBackOneAfterTheOther() {
		rate("1", 3);
		JsonNode first = memory();
		rate("2", 2);
		rate("3", 4);

		this.asha.undo("2")
			.expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("https://studyhall.dev/problems/question-rated-since");
		this.asha.undo("3").expectStatus().isNoContent();
		this.asha.undo("2").expectStatus().isNoContent();

		assertThat(memory()).isEqualTo(first);
	}

	@Test
	void anotherQuestionRatedSinceDoesNotMatter() {
		rate("1", 3);
		this.asha.rate("2", this.catalog.id("what-is-mvt"), 3).expectStatus().isCreated();
		this.asha.skip("3", this.question).expectStatus().isCreated();

		this.asha.undo("1").expectStatus().isNoContent();
	}

	@Test
	void aSkippedAttemptHasNothingToTakeBack() {
		this.asha.skip("1", this.question).expectStatus().isCreated();

		this.asha.undo("1")
			.expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("https://studyhall.dev/problems/attempt-not-rated");
	}

	@Test
	void whatWasNeverToldIsNotThere() {
		this.asha.undo("1").expectStatus().isNotFound();
		this.asha.undo("with blank").expectStatus().isNotFound();

		assertThat(count("learner where tenant_id = ?", this.tenant.id())).isZero();
	}

	@Test
	void anAttemptTakenBackIsStillTheAnswerToItsEvent() {
		rate("1", 3);
		this.asha.undo("1").expectStatus().isNoContent();

		this.asha.rate("1", this.question, 3).expectStatus().isOk();

		assertThat(memory().get("state").asString()).isEqualTo("new");
	}

	@Test
	void itIsToldAndTheCountOfAttemptsStays() {
		rate("1", 3);
		this.asha.undo("1").expectStatus().isNoContent();
		rate("2", 3);

		List<Event> told = events().await(3);
		assertThat(told).extracting(Event::type)
			.containsExactly(AttemptRecordedV1.TYPE, AttemptUndoneV1.TYPE, AttemptRecordedV1.TYPE);
		assertThat(told.get(1).payload().get("attemptId")).isEqualTo(told.get(0).payload().get("attemptId"));
		assertThat(count("attempt where tenant_id = ?", this.tenant.id())).isEqualTo(2);
	}

	private void rate(String clientEventId, int rating) {
		this.asha.rate(clientEventId, this.question, rating).expectStatus().isCreated();
	}

	private JsonNode memory() {
		return this.asha.card(this.question);
	}

}
