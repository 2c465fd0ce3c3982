package dev.studyhall.progress.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What a topic and its levels say of a learner's memory. */
class DueAndMasteredIT extends RunningService {

	private Learner asha = Learner.nobody();

	@BeforeEach
	void publishDjango() {
		this.catalog.publish("django", "q1", "q2", "q3");
		this.asha = learner("asha");
	}

	@Test
	void aQuestionIsMasteredFromAStabilityOfThreeWeeksOnUntilItIsForgotten() {
		rate("e1", "q1", 4, 100);
		assertThat(count("mastered")).isZero();

		rate("e2", "q1", 4, 80);
		assertThat(this.asha.card(this.catalog.id("q1")).get("stability").asDouble()).isGreaterThan(21);
		assertThat(count("mastered")).isOne();

		rate("e3", "q1", 1, 1);
		assertThat(count("mastered")).isZero();
	}

	@Test
	void aQuestionIsDueWhenTheListOfReviewsHasIt() {
		rate("e1", "q1", 3, 30);
		rate("e2", "q2", 4, 0);
		rate("e3", "q3", 3, 30);
		assertThat(count("due")).isEqualTo(2);

		this.asha.put("/cards/" + this.catalog.id("q3") + "/hold", "{}").expectStatus().isNoContent();
		assertThat(count("due")).isOne();

		this.catalog.changeQuestion("django", "q2");
		assertThat(count("due")).isEqualTo(2).isEqualTo(this.asha.reviews("").get("items").size());
	}

	@Test
	void thePageOfTopicsSaysTheSame() {
		rate("e1", "q1", 3, 30);

		assertThat(this.asha.progress("").at("/items/0/due").asInt()).isOne();
		assertThat(this.asha.progress("").at("/items/0/levels/0/due").asInt()).isOne();
	}

	private int count(String name) {
		JsonNode topic = this.asha.topic("django");
		assertThat(topic.at("/levels/0").get(name)).isEqualTo(topic.get(name));
		return topic.get(name).asInt();
	}

	private void rate(String event, String question, int rating, int daysAgo) {
		Instant ended = Instant.now().minus(Duration.ofDays(daysAgo));
		Map<String, Object> attempt = Learner.attempt(event, this.catalog.id(question), rating);
		attempt.put("startedAt", ended.minusSeconds(30).toString());
		attempt.put("endedAt", ended.toString());
		this.asha.record(attempt).expectStatus().isCreated();
	}

}
