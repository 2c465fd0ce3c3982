package dev.studyhall.bookmark.marking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.studyhall.bookmark.marking.BulkRequest.BulkItem;
import dev.studyhall.bookmark.marking.BulkRequest.Op;
import dev.studyhall.bookmark.marking.BulkView.BulkResult;
import dev.studyhall.bookmark.marking.BulkView.Outcome;
import dev.studyhall.bookmark.subject.Owner;
import dev.studyhall.bookmark.subject.Shown;
import dev.studyhall.bookmark.subject.Target;
import dev.studyhall.kit.outbox.OutgoingEvent;
import dev.studyhall.kit.tenancy.MemberId;
import dev.studyhall.kit.tenancy.TenantId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BulkTest {

	private static final Instant MORNING = Instant.parse("2026-05-10T08:00:00Z");

	private static final Instant EVENING = Instant.parse("2026-05-10T20:00:00Z");

	private static final Owner ASHA = new Owner(new TenantId(UUID.randomUUID()), new MemberId(UUID.randomUUID()));

	private static final Target MARKED = Target.question(UUID.randomUUID());

	private static final Target FREE = Target.topic(UUID.randomUUID());

	private static final Target UNHEARD = Target.topic(UUID.randomUUID());

	private static final Bookmark BOOKMARK = Bookmark.create(MARKED, new Content(Kind.REVISIT, null), 4, MORNING);

	@Test
	void everyChangeThatSaysSomethingNewTakesASequenceAndIsToldOf() {
		Bulk bulk = bulk(put(MARKED, Kind.REVISIT), put(FREE, Kind.FAVOURITE), remove(MARKED), remove(UNHEARD),
				put(FREE, Kind.REVISIT));

		assertThat(outcomes(bulk)).containsExactly(Outcome.UNCHANGED, Outcome.CREATED, Outcome.REMOVED, Outcome.UNKNOWN,
				Outcome.CHANGED);
		assertThat(bulk.events()).extracting(OutgoingEvent::sequence).containsExactly(9L, 10L, 11L);
		assertThat(bulk.events()).extracting(OutgoingEvent::subject)
			.containsExactly(FREE.subject(), MARKED.subject(), FREE.subject());
		assertThat(bulk.lastSequence()).isEqualTo(11);
	}

	@Test
	void aRowIsWrittenOnceAsItIsInTheEnd() {
		Bulk bulk = bulk(put(FREE, Kind.FAVOURITE), put(FREE, Kind.REVISIT), remove(FREE), put(FREE, Kind.CHALLENGING));

		assertThat(bulk.puts())
			.containsExactly(Bookmark.create(FREE, new Content(Kind.CHALLENGING, null), 12, EVENING));
		assertThat(bulk.removals()).isEmpty();
	}

	@Test
	void whatIsPutAndRemovedIsRemovedAndWritten() {
		Bulk bulk = bulk(put(FREE, Kind.FAVOURITE), remove(FREE), remove(FREE));

		assertThat(outcomes(bulk)).containsExactly(Outcome.CREATED, Outcome.REMOVED, Outcome.ABSENT);
		assertThat(bulk.puts()).extracting(Bookmark::target).containsExactly(FREE);
		assertThat(bulk.removals()).containsExactly(new Removal(FREE, 10));
	}

	@Test
	void aBookmarkThatIsPutAgainIsNewerThanItWas() {
		Bulk bulk = bulk(remove(MARKED), put(MARKED, Kind.REVISIT));

		assertThat(bulk.puts()).containsExactly(Bookmark.create(MARKED, new Content(Kind.REVISIT, null), 10, EVENING));
		assertThat(bulk.removals()).isEmpty();
	}

	@Test
	void thereAreAsManyAsThereIsRoomFor() {
		Bulk bulk = new Bulk(ASHA, EVENING, found(), 9, 0).apply(
				List.of(put(FREE, Kind.REVISIT), put(MARKED, Kind.FAVOURITE), remove(MARKED), put(FREE, Kind.REVISIT)));

		assertThat(outcomes(bulk)).containsExactly(Outcome.FULL, Outcome.CHANGED, Outcome.REMOVED, Outcome.CREATED);
	}

	@Test
	void nothingNewTakesNoSequence() {
		assertThat(bulk(put(MARKED, Kind.REVISIT), remove(FREE)).lastSequence()).isEqualTo(8);
	}

	private static Bulk bulk(BulkItem... items) {
		return new Bulk(ASHA, EVENING, found(), 9, 10).apply(List.of(items));
	}

	private static List<Found> found() {
		Shown shown = new Shown(null, null, null);
		return List.of(new Found(MARKED, shown, BOOKMARK), new Found(FREE, shown, null));
	}

	private static List<Outcome> outcomes(Bulk bulk) {
		return bulk.results().items().stream().map(BulkResult::outcome).toList();
	}

	private static BulkItem put(Target target, Kind kind) {
		return new BulkItem(Op.PUT, target.type(), target.id(), kind, null);
	}

	private static BulkItem remove(Target target) {
		return new BulkItem(Op.REMOVE, target.type(), target.id(), null, null);
	}

}
