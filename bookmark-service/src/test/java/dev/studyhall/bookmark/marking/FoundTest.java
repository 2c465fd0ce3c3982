package dev.studyhall.bookmark.marking;

import java.time.Instant;
import java.util.UUID;

import dev.studyhall.bookmark.subject.BookmarkedQuestion;
import dev.studyhall.bookmark.subject.Shown;
import dev.studyhall.bookmark.subject.State;
import dev.studyhall.bookmark.subject.Target;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FoundTest {

	private static final Instant MORNING = Instant.parse("2026-05-10T08:00:00Z");

	private static final Instant EVENING = Instant.parse("2026-05-10T20:00:00Z");

	private static final Target QUESTION = Target.question(UUID.randomUUID());

	private static final Shown SHOWN = new Shown(null, null, null);

	@Test
	void theFirstPutCreates() {
		Found found = new Found(QUESTION, SHOWN, null);

		Put put = found.put(new Content(Kind.REVISIT, "why?"), 7, MORNING);

		assertThat(put).isEqualTo(new Put.Created(new Marked(
				new Bookmark(QUESTION, new Content(Kind.REVISIT, "why?"), null, 7, 7, MORNING, MORNING), SHOWN)));
	}

	@Test
	void otherContentChangesAndKeepsThePlaceInTheList() {
		Bookmark bookmark = Bookmark.create(QUESTION, new Content(Kind.REVISIT, null), 7, MORNING);

		Put put = new Found(QUESTION, SHOWN, bookmark).put(new Content(Kind.REVISIT, "new"), 9, EVENING);

		assertThat(put).isEqualTo(new Put.Changed(new Marked(
				new Bookmark(QUESTION, new Content(Kind.REVISIT, "new"), null, 9, 7, MORNING, EVENING), SHOWN)));
		assertThat(put.marked().bookmark().tag()).isNotEqualTo(bookmark.tag());
	}

	@Test
	void theSameContentChangesNothing() {
		Bookmark bookmark = Bookmark.create(QUESTION, new Content(Kind.FAVOURITE, null), 7, MORNING);

		Put put = new Found(QUESTION, SHOWN, bookmark).put(new Content(Kind.FAVOURITE, ""), 9, EVENING);

		assertThat(put).isEqualTo(new Put.Unchanged(new Marked(bookmark, SHOWN)));
	}

	@Test
	void theVersionThatReadersSeeIsNoted() {
		Put put = new Found(QUESTION, atVersion(3), null).put(new Content(Kind.REVISIT, null), 7, MORNING);

		assertThat(put.marked().bookmark().versionSeen()).isEqualTo(3);
	}

	@Test
	void theSameContentAfterTheQuestionChangedIsSeenAndNothingElse() {
		Bookmark bookmark = Bookmark.create(QUESTION, new Content(Kind.FAVOURITE, null), 7, MORNING).seeing(3);

		Put put = new Found(QUESTION, atVersion(4), bookmark).put(new Content(Kind.FAVOURITE, null), 9, EVENING);

		assertThat(put).isEqualTo(new Put.Seen(new Marked(bookmark.seeing(4), atVersion(4))));
		assertThat(put.marked().bookmark().tag()).isEqualTo(bookmark.tag());
		assertThat(put.marked().bookmark().updatedAt()).isEqualTo(MORNING);
	}

	@Test
	void aVersionThatIsNotKnownForgetsNone() {
		Bookmark bookmark = Bookmark.create(QUESTION, new Content(Kind.FAVOURITE, null), 7, MORNING).seeing(3);

		Put put = new Found(QUESTION, SHOWN, bookmark).put(new Content(Kind.REVISIT, null), 9, EVENING);

		assertThat(put.marked().bookmark().versionSeen()).isEqualTo(3);
	}

	private static Shown atVersion(int version) {
		return new Shown(new BookmarkedQuestion(QUESTION.id(), "q", "Q", version, "beginner", State.PUBLISHED, null),
				null, 1);
	}

}
