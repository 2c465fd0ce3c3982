package dev.studyhall.progress.attempt;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import dev.studyhall.progress.support.EventLog.Event;
import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who chooses need not rate: what was right decides. */
class ChoiceIT extends RunningService {

	private Learner asha = Learner.nobody();

	private UUID orms = unknownId();

	@BeforeEach
	void publishAChoice() {
		this.catalog.publish("django", "what-is-django");
		this.catalog.publishChoice("django", "which-are-orms", 1, 4, List.of(1, 3));
		this.orms = this.catalog.id("which-are-orms");
		this.asha = learner("asha");
	}

	static List<List<Integer>> wrongChoices() {
		return List.of(List.of(), List.of(1), List.of(2, 4), List.of(1, 2, 3), List.of(1, 2, 3, 4));
	}

	@Test
	void allThatIsRightIsGood() {
		this.asha.choose("phone-1", this.orms, 1, List.of(3, 1, 3))
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.rating")
			.isEqualTo(3)
			.jsonPath("$.choice")
			.isEqualTo(List.of(1, 3))
			.jsonPath("$.right")
			.isEqualTo(List.of(1, 3));

		assertThat(texts("select choice from progress.attempt where tenant_id = ?", this.tenant.id()))
			.containsExactly("{1,3}");
		assertThat(this.asha.card(this.orms).get("reps").asInt()).isOne();
		Event event = events().await(1).getFirst();
		assertThat(event.payload().get("rating").asInt()).isEqualTo(3);
		assertThat(event.payload().get("choice")).hasToString("[1,3]");
	}

	@ParameterizedTest
	@MethodSource("wrongChoices")
	void anythingElseIsAgainAndTellsWhatWasRight(List<Integer> choice) {
		this.asha.choose("phone-1", this.orms, 1, choice)
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.rating")
			.isEqualTo(1)
			.jsonPath("$.choice")
			.isEqualTo(choice)
			.jsonPath("$.right")
			.isEqualTo(List.of(1, 3));
	}

	@Test
	void theVersionThatWasSeenDecidesNotTheNewest() {
		apply("catalog-copy", this.tenant,
				List.of(this.catalog.choicePublished("django", "which-are-orms", 3, 13, 3, List.of(3)),
						this.catalog.choicePublished("django", "which-are-orms", 2, 12, 2, List.of(2))));

		this.asha.choose("phone-1", this.orms, 1, List.of(1, 3)).expectBody().jsonPath("$.rating").isEqualTo(3);
		this.asha.choose("phone-2", this.orms, 2, List.of(2)).expectBody().jsonPath("$.rating").isEqualTo(3);
		this.asha.choose("phone-3", this.orms, 3, List.of(1)).expectBody().jsonPath("$.rating").isEqualTo(1);
	}

	@Test
	void toldTwiceItIsOneAttemptAndTheSameAnswer() {
		String first = answer("phone-1", 201, List.of(1, 3));

		assertThat(answer("phone-1", 200, List.of(3, 1))).isEqualTo(first);
		this.asha.choose("phone-1", this.orms, 1, List.of(1)).expectStatus().isEqualTo(409);
		this.asha.rate("phone-1", this.orms, 3).expectStatus().isEqualTo(409);
		assertThat(count("attempt where tenant_id = ?", this.tenant.id())).isOne();
	}

	@Test
	void aVersionThatIsStillToComeIsNotYetFound() {
		this.asha.choose("phone-1", this.orms, 2, List.of(1))
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.valueEquals("Retry-After", "1");
	}

	@ParameterizedTest
	@CsvSource({ "which-are-orms, 5", "what-is-django, 1" })
	void whatIsNotOfferedCannotBeChosen(String question, int place) {
		this.asha.choose("phone-1", this.catalog.id(question), 1, List.of(place))
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.field")
			.isEqualTo("choice");

		assertThat(count("attempt where tenant_id = ?", this.tenant.id())).isZero();
	}

	@Test
	void aChoiceCanBeRatedByTheLearnerAllTheSame() {
		this.asha.rate("phone-1", this.orms, 4)
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.choice")
			.isEmpty()
			.jsonPath("$.right")
			.isEmpty();
	}

	@Test
	void aScoreCanBeTakenBackLikeARating() {
		answer("phone-1", 201, List.of(1));

		this.asha.undo("phone-1").expectStatus().isNoContent();

		assertThat(this.asha.card(this.orms).get("state").asString()).isEqualTo("new");
	}

	private String answer(String event, int status, List<Integer> choice) {
		return Objects.requireNonNull(this.asha.choose(event, this.orms, 1, choice)
			.expectStatus()
			.isEqualTo(status)
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

}
