package dev.studyhall.progress.overview;

import java.util.List;
import java.util.Map;

import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/** A topic in the trash is not offered; what learners did in it is not lost. */
class RetiredTopicIT extends RunningService {

	private Learner asha = Learner.nobody();

	@BeforeEach
	void rateDjango() {
		this.catalog.publish("django", "q1", "q2");
		this.catalog.publish("kafka", "q3");
		this.asha = learner("asha");
		this.asha.rate("phone-1", this.catalog.id("q1"), 3).expectStatus().isCreated();
	}

	@Test
	void aRetiredTopicIsNotListedAndItsAddressIsThatOfAnUnknownOne() {
		this.catalog.retireTopic("django");

		assertThat(this.asha.progress("").at("/items").findValuesAsString("slug")).contains("kafka")
			.doesNotContain("django");
		this.asha.get("/progress/topics/django")
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.doesNotExist(HttpHeaders.RETRY_AFTER);
	}

	@Test
	void whatWasDoneCountsAgainWhenTheTopicIsBack() {
		this.catalog.retireTopic("django");
		this.catalog.retireQuestion("django", "q1");
		this.catalog.retireQuestion("django", "q2");

		this.catalog.publish("django", "q1", "q2");

		JsonNode django = this.asha.topic("django");
		assertThat(django.get("total").asInt()).isEqualTo(2);
		assertThat(django.get("known").asInt()).isOne();
	}

	@Test
	void aRetiredTopicTakesNoPlaceOnAPage() {
		for (String slug : List.of("async", "blazor")) {
			this.catalog.publish(slug, slug + "-1");
			this.catalog.retireTopic(slug);
		}

		JsonNode page = this.asha.progress("?limit=1");
		JsonNode last = this.asha.progress("?limit=1&cursor=" + page.get("next").asString());

		assertThat(page.at("/items/0/topic/slug").asString()).isEqualTo("django");
		assertThat(last.at("/items/0/topic/slug").asString()).isEqualTo("kafka");
		assertThat(last.get("next").isNull()).isTrue();
	}

	@Test
	void aTopicOfWhichOnlyTheRetirementHasArrivedIsNotThere() {
		this.catalog.retireTopic("orm");

		assertThat(this.asha.progress("").get("items").size()).isEqualTo(2);
		this.catalog.publishTopic("orm", Map.of("beginner", List.of("q4")));

		assertThat(this.asha.progress("").get("items").size()).isEqualTo(3);
	}

}
