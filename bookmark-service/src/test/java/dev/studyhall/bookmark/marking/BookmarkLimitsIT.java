package dev.studyhall.bookmark.marking;

import java.util.Map;
import java.util.UUID;

import dev.studyhall.bookmark.support.Learner;
import dev.studyhall.bookmark.support.RunningService;
import org.junit.jupiter.api.Test;

/** What is just allowed. */
class BookmarkLimitsIT extends RunningService {

	@Test
	void theLongestNoteComesBackWhole() {
		this.catalog.publish("django", "q1");
		Learner asha = learner("asha");
		String note = "é".repeat(10_000);

		asha.put(this.catalog.id("q1"), Map.of("note", note)).expectStatus().isCreated();

		asha.list("").expectBody().jsonPath("$.items[0].note").isEqualTo(note);
	}

	@Test
	void aBodyMayBeLeftOut() {
		this.catalog.publish("django", "q1");
		Learner asha = learner("asha");
		UUID question = this.catalog.id("q1");

		asha.client()
			.put()
			.uri(asha.home() + "/bookmarks/" + question)
			.exchange()
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.kind")
			.isEqualTo("revisit");
	}

}
