package dev.studyhall.catalog.counts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.studyhall.catalog.support.RunningCatalog;
import dev.studyhall.kit.consumer.EventConsumer;
import dev.studyhall.kit.consumer.IncomingEvent;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.testing.erasure.MemberRows;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

import static org.assertj.core.api.Assertions.assertThat;

/** Of a learner who was erased no row is left, and the counts are what they were. */
class ErasedLearnerIT extends RunningCatalog {

	private static final String PROGRESS_ERASED = "dev.studyhall.progress.learner-erased.v1";

	private final MemberRows rows = new MemberRows("catalog", List.of("bookmark_erasure"), this::texts);

	private final UUID asha = UUID.randomUUID();

	private final UUID ben = UUID.randomUUID();

	private final UUID question = UUID.randomUUID();

	@Autowired
	private List<EventConsumer> consumers = List.of();

	@Autowired
	@Qualifier("workerTransactions")
	private Transactions workerTransactions;

	@Test
	void noTableHoldsARowOfTheLearnerAnyMore() {
		apply("bookmark-counts", put(this.asha, 1), put(this.ben, 1));
		for (UUID member : List.of(this.asha, this.ben)) {
			update("insert into catalog.idempotency (tenant_id, member_id, key, request_hash) values (?, ?, 'k', '')",
					this.tenant.id(), member);
		}
		assertThat(this.rows.without(this.asha)).as("tables that this test does not fill: a line for each").isEmpty();
		String bens = this.rows.contents(this.ben).toString();

		apply("learner-erasures", event(PROGRESS_ERASED, this.asha, 7));
		apply("bookmark-counts", erased(this.asha, 2));

		assertThat(this.rows.with(this.asha)).isEmpty();
		assertThat(this.rows.contents(this.ben)).hasToString(bens);
		assertThat(bookmarks()).isEqualTo(2);
		assertThat(this.rows.beyondSequences()).isEmpty();
	}

	@Test
	void withinOneBatchItIsTheSame() {
		apply("bookmark-counts", put(this.asha, 1), put(this.ben, 1), erased(this.asha, 2), put(this.asha, 3),
				erased(this.asha, 4));

		assertThat(bookmarks()).as("one of ben, and one of each time that asha was here").isEqualTo(3);
		assertThat(this.rows.with(this.asha)).isEmpty();
	}

	@Test
	void anOldEventThatComesAgainCountsNothing() {
		apply("bookmark-counts", put(this.asha, 1), erased(this.asha, 2));

		apply("bookmark-counts", put(this.asha, 1));
		apply("bookmark-counts", erased(this.asha, 2));

		assertThat(bookmarks()).isOne();
		assertThat(this.rows.with(this.asha)).isEmpty();
	}

	@Test
	void aBookmarkThatFollowsTheErasureOnAnotherTopicGoesWithTheNextOne() {
		apply("bookmark-counts", put(this.asha, 1));
		apply("learner-erasures", event(PROGRESS_ERASED, this.asha, 7));

		apply("bookmark-counts", put(this.asha, 2));
		assertThat(this.rows.with(this.asha)).containsExactly("bookmark_mark");
		apply("bookmark-counts", erased(this.asha, 3));

		assertThat(this.rows.with(this.asha)).isEmpty();
		assertThat(bookmarks()).isOne();
	}

	private void apply(String consumer, IncomingEvent... events) {
		EventConsumer applying = this.consumers.stream()
			.filter((candidate) -> candidate.name().equals(consumer))
			.findFirst()
			.orElseThrow();
		this.workerTransactions.inTenant(new TenantId(this.tenant.id()), applying.apply(List.of(events)))
			.block(PATIENCE);
	}

	private long bookmarks() {
		return Long.parseLong(
				texts("select bookmarks from catalog.bookmark_count where question_id = '%s'".formatted(this.question))
					.getFirst());
	}

	private IncomingEvent put(UUID learner, long sequence) {
		return event(BookmarkPutV1.TYPE, learner, sequence);
	}

	private IncomingEvent erased(UUID learner, long sequence) {
		return event(LearnerErasedV1.TYPE, learner, sequence);
	}

	private IncomingEvent event(String type, UUID learner, long sequence) {
		String payload = "{\"tenantId\":\"%s\",\"learnerId\":\"%s\",\"targetType\":\"question\",\"targetId\":\"%s\"}"
			.formatted(this.tenant.id(), learner, this.question);
		return new IncomingEvent(UUID.randomUUID(), type, new TenantId(this.tenant.id()), learner.toString(), sequence,
				Instant.EPOCH, payload.getBytes(StandardCharsets.UTF_8));
	}

}
