package dev.studyhall.bookmark.marking;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FoundTest {

	private static final Instant MORNING = Instant.parse("2026-05-10T08:00:00Z");

	private static final Instant EVENING = Instant.parse("2026-05-10T20:00:00Z");

	private static final Target QUESTION = Target.question(UUID.randomUUID());

	private static final Shown SHOWN = new Shown(null, null);

	@Test
	void theFirstPutCreates() {
		Found found = new Found(QUESTION, SHOWN, null);

		Put put = found.put(new Content(Kind.REVISIT, "why?"), 7, MORNING);

		assertThat(put).isEqualTo(new Put.Created(
				new Marked(new Bookmark(QUESTION, new Content(Kind.REVISIT, "why?"), 7, 7, MORNING, MORNING), SHOWN)));
	}

	@Test
	void otherContentChangesAndKeepsThePlaceInTheList() {
		Bookmark bookmark = Bookmark.create(QUESTION, new Content(Kind.REVISIT, null), 7, MORNING);

		Put put = new Found(QUESTION, SHOWN, bookmark).put(new Content(Kind.REVISIT, "new"), 9, EVENING);

		assertThat(put).isEqualTo(new Put.Changed(
				new Marked(new Bookmark(QUESTION, new Content(Kind.REVISIT, "new"), 9, 7, MORNING, EVENING), SHOWN)));
		assertThat(put.marked().bookmark().tag()).isNotEqualTo(bookmark.tag());
	}

	@Test
	void theSameContentChangesNothing() {
		Bookmark bookmark = Bookmark.create(QUESTION, new Content(Kind.FAVOURITE, null), 7, MORNING);

		Put put = new Found(QUESTION, SHOWN, bookmark).put(new Content(Kind.FAVOURITE, ""), 9, EVENING);

		assertThat(put).isEqualTo(new Put.Unchanged(new Marked(bookmark, SHOWN)));
	}

}
