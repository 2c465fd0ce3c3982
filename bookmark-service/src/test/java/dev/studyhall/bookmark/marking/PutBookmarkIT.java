package dev.studyhall.bookmark.marking;

import java.util.List;
import java.util.Map;

import dev.studyhall.bookmark.support.EventLog.Event;
import dev.studyhall.bookmark.support.Learner;
import dev.studyhall.bookmark.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class PutBookmarkIT extends RunningService {

	private Learner asha = new Learner(client(), "");

	@BeforeEach
	void publishDjango() {
		this.asha = learner("asha");
		this.catalog.publish("django", "what-is-django", "what-is-mvt");
	}

	@Test
	void aBookmarkSaysWhatItIsOnAndIsToRevisitUnlessSaid() {
		this.asha.put(this.catalog.id("what-is-django"), Map.of("note", "Read *again*"))
			.expectStatus()
			.isCreated()
			.expectHeader()
			.valueEquals(HttpHeaders.ETAG, "\"1\"")
			.expectBody()
			.jsonPath("$.kind")
			.isEqualTo("revisit")
			.jsonPath("$.note")
			.isEqualTo("Read *again*")
			.jsonPath("$.createdAt")
			.isNotEmpty()
			.jsonPath("$.question.id")
			.isEqualTo(this.catalog.id("what-is-django").toString())
			.jsonPath("$.question.slug")
			.isEqualTo("what-is-django")
			.jsonPath("$.question.title")
			.isEqualTo("what-is-django at 2")
			.jsonPath("$.question.level")
			.isEqualTo("beginner")
			.jsonPath("$.question.state")
			.isEqualTo("published")
			.jsonPath("$.question.topic.slug")
			.isEqualTo("django")
			.jsonPath("$.question.topic.title")
			.isEqualTo("django at 1")
			.jsonPath("$.topic")
			.doesNotExist();
	}

	@Test
	void aBookmarkOnATopicSaysWhichTopic() {
		this.asha.putOnTopic(this.catalog.id("django"), Map.of("kind", "favourite"))
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.kind")
			.isEqualTo("favourite")
			.jsonPath("$.topic.id")
			.isEqualTo(this.catalog.id("django").toString())
			.jsonPath("$.topic.slug")
			.isEqualTo("django")
			.jsonPath("$.topic.icon")
			.isEqualTo("🎸")
			.jsonPath("$.topic.state")
			.isEqualTo("published")
			.jsonPath("$.question")
			.doesNotExist();
	}

	@Test
	void puttingTheSameAgainChangesNothingAndTellsNobody() {
		Map<String, String> body = Map.of("kind", "challenging", "note", "hard");
		this.asha.put(this.catalog.id("what-is-django"), body).expectStatus().isCreated();

		this.asha.put(this.catalog.id("what-is-django"), body)
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.ETAG, "\"1\"");

		assertThat(eventsUpToFence()).containsExactly("bookmark-put");
	}

	@Test
	void removingAndPuttingAgainGoesOnWithTheSequence() {
		this.asha.put(this.catalog.id("what-is-django"), Map.of("note", "mine")).expectStatus().isCreated();
		this.asha.remove(this.catalog.id("what-is-django")).expectStatus().isNoContent();
		this.asha.put(this.catalog.id("what-is-django"), Map.of("kind", "favourite"))
			.expectStatus()
			.isCreated()
			.expectHeader()
			.valueEquals(HttpHeaders.ETAG, "\"3\"")
			.expectBody()
			.jsonPath("$.note")
			.isEmpty();
		this.asha.put(this.catalog.id("what-is-django"), Map.of("kind", "challenging"))
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.ETAG, "\"4\"");

		assertThat(eventsUpToFence()).containsExactly("bookmark-put", "bookmark-removed", "bookmark-put",
				"bookmark-put");
	}

	@Test
	void anEventNeverHoldsTheNote() {
		this.asha.put(this.catalog.id("what-is-django"), Map.of("note", "private words")).expectStatus().isCreated();

		Event event = events().await(1).getFirst();

		assertThat(event.payload().toString()).doesNotContain("private words");
		assertThat(event.payload().get("targetId").asString()).isEqualTo(this.catalog.id("what-is-django").toString());
		assertThat(event.key()).isEqualTo(this.tenant.id() + "/" + event.payload().get("learnerId").asString());
		assertThat(event.sequence()).isEqualTo(1);
	}

	@Test
	void removingWhatIsNotThereIsDone() {
		this.asha.remove(this.catalog.id("what-is-django")).expectStatus().isNoContent();

		assertThat(count("bookmark where tenant_id = ?", this.tenant.id())).isZero();
		assertThat(eventsUpToFence()).isEmpty();
	}

	@Test
	void aRemovedBookmarkKeepsNoNote() {
		this.asha.put(this.catalog.id("what-is-django"), Map.of("note", "mine")).expectStatus().isCreated();

		this.asha.remove(this.catalog.id("what-is-django")).expectStatus().isNoContent();

		assertThat(count("bookmark where tenant_id = ? and removed_at is not null and note is null", this.tenant.id()))
			.isOne();
	}

	@Test
	void aTargetThatIsNotKnownYetMayComeInASecond() {
		this.asha.put(unknownId(), Map.of())
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.valueEquals(HttpHeaders.RETRY_AFTER, "1");
		this.asha.putOnTopic(unknownId(), Map.of()).expectStatus().isNotFound();
		this.asha.remove(unknownId()).expectStatus().isNotFound();

		assertThat(count("learner where tenant_id = ?", this.tenant.id())).isZero();
	}

	@Test
	void aQuestionWhoseTopicHasNotArrivedHasNoNameForIt() {
		this.catalog.publishQuestion("orm", "what-is-the-orm");

		this.asha.put(this.catalog.id("what-is-the-orm"), Map.of())
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.question.slug")
			.isEqualTo("what-is-the-orm")
			.jsonPath("$.question.level")
			.isEmpty()
			.jsonPath("$.question.topic.id")
			.isEqualTo(this.catalog.id("orm").toString())
			.jsonPath("$.question.topic.title")
			.isEmpty();
	}

	/** The names of the events before one more bookmark, which is put here. */
	private List<String> eventsUpToFence() {
		String fence = this.catalog.id("what-is-mvt").toString();
		this.asha.put(this.catalog.id("what-is-mvt"), Map.of()).expectStatus().isCreated();
		return events().awaitUntil((event) -> event.payload().get("targetId").asString().equals(fence))
			.stream()
			.filter((event) -> !event.payload().get("targetId").asString().equals(fence))
			.map((event) -> event.type().replaceAll(".*bookmark\\.|\\.v1", ""))
			.toList();
	}

}
