package dev.studyhall.bookmark.marking;

import java.util.List;
import java.util.Map;

import dev.studyhall.bookmark.support.Learner;
import dev.studyhall.bookmark.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bookmark outlives the offer of what it is on. */
class RetiredTargetIT extends RunningService {

	private Learner asha = new Learner(client(), "");

	@BeforeEach
	void publishDjango() {
		this.asha = learner("asha");
		this.catalog.publish("django", "what-is-django", "what-is-mvt");
	}

	@Test
	void aRetiredQuestionsBookmarkStaysAndSaysSo() {
		this.asha.put(this.catalog.id("what-is-mvt"), Map.of()).expectStatus().isCreated();

		this.catalog.retireQuestion("django", "what-is-mvt");

		this.asha.list("")
			.expectBody()
			.jsonPath("$.items[0].question.state")
			.isEqualTo("retired")
			.jsonPath("$.items[0].question.slug")
			.isEqualTo("what-is-mvt");
	}

	@Test
	void aRetiredTopicsBookmarkStaysAndSaysSoUntilTheTopicIsBack() {
		this.asha.putOnTopic(this.catalog.id("django"), Map.of()).expectStatus().isCreated();

		this.catalog.retireTopic("django");
		assertOnlyTopic("retired", "django at 1");

		this.catalog.publishTopic("django", Map.of("beginner", List.of("what-is-django")));
		assertOnlyTopic("published", "django at 5");
	}

	@Test
	void aRetiredTopicIsStillBookmarkedAndFoundBySlug() {
		this.catalog.retireTopic("django");

		this.asha.putOnTopic(this.catalog.id("django"), Map.of())
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.topic.state")
			.isEqualTo("retired");
		this.asha.list("?topic=django").expectBody().jsonPath("$.items.length()").isEqualTo(1);
	}

	@Test
	void aTopicOfWhichOnlyTheRetirementHasArrivedHasNoName() {
		this.catalog.retireTopic("kafka");

		this.asha.putOnTopic(this.catalog.id("kafka"), Map.of())
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.topic.state")
			.isEqualTo("retired")
			.jsonPath("$.topic.slug")
			.isEmpty();
	}

	private void assertOnlyTopic(String state, String title) {
		this.asha.list("")
			.expectBody()
			.jsonPath("$.items.length()")
			.isEqualTo(1)
			.jsonPath("$.items[0].topic.state")
			.isEqualTo(state)
			.jsonPath("$.items[0].topic.title")
			.isEqualTo(title);
	}

}
