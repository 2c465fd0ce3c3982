package dev.studyhall.progress.card;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class CardIT extends RunningService {

	private Learner asha = Learner.nobody();

	private UUID question = unknownId();

	@BeforeEach
	void publishDjango() {
		this.catalog.publish("django", "what-is-django");
		this.question = this.catalog.id("what-is-django");
		this.asha = learner("asha");
	}

	@Test
	void aQuestionNeverRatedHasANewCard() {
		JsonNode card = this.asha.card(this.question);

		assertThat(card.get("state").asString()).isEqualTo("new");
		assertThat(card.get("due").isNull()).isTrue();
		assertThat(card.get("retrievability").isNull()).isTrue();
		assertThat(card.get("intervals").values()).extracting((interval) -> interval.get("seconds").asLong())
			.containsExactly(60L, 360L, 600L, 691_200L);
	}

	@Test
	void aRatingMovesTheCard() {
		this.asha.rate("1", this.question, 4).expectStatus().isCreated();

		JsonNode card = this.asha.card(this.question);

		assertThat(card.get("state").asString()).isEqualTo("review");
		assertThat(card.get("stability").asDouble()).isEqualTo(8.2956);
		assertThat(card.get("lastReview").asString()).isEqualTo("2026-05-10T18:02:30.200Z");
		assertThat(card.get("due").asString()).isEqualTo("2026-05-18T18:02:30.200Z");
		assertThat(card.get("retrievability").asDouble()).isBetween(0.1, 1d);
		assertThat(card.get("reps").asInt()).isOne();
	}

	@Test
	void aSkippedAttemptMovesNothing() {
		this.asha.skip("1", this.question).expectStatus().isCreated();

		assertThat(this.asha.card(this.question).get("state").asString()).isEqualTo("new");
		assertThat(count("review_card where tenant_id = ?", this.tenant.id())).isZero();
	}

	@Test
	void aLateAttemptCountsAsAtTheReviewAcceptedBefore() {
		this.asha.rate("1", this.question, 4).expectStatus().isCreated();
		Map<String, Object> late = Learner.attempt("2", this.question, 3);
		late.put("startedAt", "2026-05-01T18:00:00Z");
		late.put("endedAt", "2026-05-01T18:01:00Z");

		this.asha.record(late)
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.endedAt")
			.isEqualTo(late.get("endedAt"));

		assertThat(this.asha.card(this.question).get("lastReview").asString()).isEqualTo("2026-05-10T18:02:30.200Z");
	}

	@Test
	void anAttemptFromTheFutureCountsAsAtItsReceipt() {
		Map<String, Object> ahead = Learner.attempt("1", this.question, 3);
		ahead.put("startedAt", Instant.now().plusSeconds(7_000).toString());
		ahead.put("endedAt", Instant.now().plusSeconds(7_200).toString());
		this.asha.record(ahead).expectStatus().isCreated();

		assertThat(count("review_card card join progress.attempt using (tenant_id, learner_id, question_id)"
				+ " where tenant_id = ? and last_review = recorded_at", this.tenant.id()))
			.isOne();
	}

	@Test
	void theTagSaysThatNothingChanged() {
		this.asha.rate("1", this.question, 4).expectStatus().isCreated();
		String tag = Objects.requireNonNull(this.asha.get("/cards/" + this.question)
			.expectHeader()
			.valueEquals(HttpHeaders.CACHE_CONTROL, "private, no-cache")
			.expectBody(byte[].class)
			.returnResult()
			.getResponseHeaders()
			.getETag());

		assertThat(unlessMatching(tag)).isEqualTo(304);
		this.asha.put("/cards/" + this.question + "/hold", "{}").expectStatus().isNoContent();
		assertThat(unlessMatching(tag)).isEqualTo(200);
	}

	@Test
	void aCardIsSuspendedBuriedAndTakenBackIn() {
		String hold = "/cards/" + this.question + "/hold";
		String until = Instant.now().plusSeconds(86_400).toString();
		this.asha.put(hold, "{}").expectStatus().isNoContent();
		assertThat(this.asha.card(this.question).get("suspended").asBoolean()).isTrue();

		this.asha.put(hold, "{\"until\": \"" + until + "\"}").expectStatus().isNoContent();
		assertThat(this.asha.card(this.question).get("suspended").asBoolean()).isFalse();
		assertThat(this.asha.card(this.question).get("buriedUntil").isNull()).isFalse();

		this.asha.delete(hold).expectStatus().isNoContent();
		this.asha.delete(hold).expectStatus().isNoContent();
		assertThat(this.asha.card(this.question).get("buriedUntil").isNull()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"until\": \"2020-01-01T00:00:00Z\"}", "{\"until\": \"9999-01-01T00:00:00Z\"}",
			"{\"until\": 7}", "{\"from\": null}", "[]" })
	void aTimeThatIsNoneIsRefused(String body) {
		this.asha.put("/cards/" + this.question + "/hold", body).expectStatus().isBadRequest();
	}

	@Test
	void anUnknownQuestionHasNoCard() {
		this.asha.get("/cards/" + unknownId()).expectStatus().isNotFound();
		this.asha.get("/cards/none").expectStatus().isNotFound();
		this.asha.put("/cards/" + unknownId() + "/hold", "{}")
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.valueEquals(HttpHeaders.RETRY_AFTER, "1");
	}

	private int unlessMatching(String tag) {
		return this.asha.client()
			.get()
			.uri(this.asha.home() + "/cards/" + this.question)
			.header(HttpHeaders.IF_NONE_MATCH, tag)
			.exchange()
			.expectBody(byte[].class)
			.returnResult()
			.getStatus()
			.value();
	}

}
