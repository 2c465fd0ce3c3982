package dev.studyhall.bookmark.marking;

import java.util.Map;

import dev.studyhall.bookmark.support.Learner;
import dev.studyhall.bookmark.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A bookmark says when its question is not what it was. */
class ChangedQuestionIT extends RunningService {

	private Learner asha = new Learner(client(), "");

	@BeforeEach
	void bookmarkAQuestion() {
		this.asha = learner("asha");
		this.catalog.publishQuestion("django", "orm");
		put("old").expectStatus().isCreated();
	}

	@Test
	void aQuestionOfTheVersionThatWasSeenHasNotChanged() {
		only().jsonPath("$.items[0].versionSeen")
			.isEqualTo(1)
			.jsonPath("$.items[0].question.version")
			.isEqualTo(1)
			.jsonPath("$.items[0].changed")
			.isEmpty();
	}

	@Test
	void aMinorVersionIsAMinorChange() {
		this.catalog.publishQuestion("django", "orm");

		only().jsonPath("$.items[0].versionSeen")
			.isEqualTo(1)
			.jsonPath("$.items[0].question.version")
			.isEqualTo(2)
			.jsonPath("$.items[0].changed")
			.isEqualTo("minor");
	}

	@Test
	void aMaterialVersionBetweenMinorOnesIsAMaterialChange() {
		this.catalog.publishQuestion("django", "orm");
		this.catalog.publishMaterially("django", "orm");
		this.catalog.publishQuestion("django", "orm");

		only().jsonPath("$.items[0].changed").isEqualTo("material");
	}

	@Test
	void puttingItAgainSeesTheNewVersionAndTellsNobody() {
		this.catalog.publishMaterially("django", "orm");

		put("old").expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.ETAG, "\"1\"")
			.expectBody()
			.jsonPath("$.versionSeen")
			.isEqualTo(2)
			.jsonPath("$.changed")
			.isEmpty();

		only().jsonPath("$.items[0].changed").isEmpty();
		assertThat(count("bookmark where tenant_id = ? and version_seen = 2 and updated_at = created_at",
				this.tenant.id()))
			.isOne();
	}

	@Test
	void anotherNoteSeesTheNewVersionToo() {
		this.catalog.publishMaterially("django", "orm");

		put("new").expectStatus().isOk().expectBody().jsonPath("$.changed").isEmpty();
	}

	@Test
	void aTopicHasNoVersionToSee() {
		this.catalog.publishTopic("django", Map.of());

		this.asha.putOnTopic(this.catalog.id("django"), Map.of())
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.versionSeen")
			.isEmpty()
			.jsonPath("$.changed")
			.isEmpty();
	}

	private WebTestClient.ResponseSpec put(String note) {
		return this.asha.put(this.catalog.id("orm"), Map.of("note", note));
	}

	private WebTestClient.BodyContentSpec only() {
		return this.asha.list("").expectBody().jsonPath("$.items.length()").isEqualTo(1);
	}

}
