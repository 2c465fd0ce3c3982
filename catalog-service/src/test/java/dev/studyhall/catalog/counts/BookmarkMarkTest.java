package dev.studyhall.catalog.counts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.studyhall.kit.consumer.IncomingEvent;
import dev.studyhall.kit.tenancy.TenantId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BookmarkMarkTest {

	private static final UUID LEARNER = new UUID(0, 1);

	private static final UUID QUESTION = new UUID(0, 2);

	@Test
	void theLastWordOnAQuestionCountsWhateverTheOrderOfTelling() {
		IncomingEvent put = event(BookmarkPutV1.TYPE, 3, "question");
		IncomingEvent removed = event(BookmarkRemovedV1.TYPE, 4, "question");

		assertThat(BookmarkMark.newestOf(List.of(put, removed)))
			.containsExactly(new BookmarkMark(LEARNER, QUESTION, false, 4));
		assertThat(BookmarkMark.newestOf(List.of(removed, put, put)))
			.containsExactly(new BookmarkMark(LEARNER, QUESTION, false, 4));
	}

	@Test
	void bookmarksOnTopicsAreNotCounted() {
		assertThat(BookmarkMark.newestOf(List.of(event(BookmarkPutV1.TYPE, 1, "topic")))).isEmpty();
	}

	@Test
	void anEventWithoutItsIdsIsRefused() {
		IncomingEvent empty = new IncomingEvent(UUID.randomUUID(), BookmarkPutV1.TYPE, new TenantId(new UUID(0, 9)),
				"a", 1, Instant.EPOCH, "{}".getBytes(StandardCharsets.UTF_8));

		assertThatThrownBy(() -> BookmarkMark.newestOf(List.of(empty))).isInstanceOf(RuntimeException.class);
	}

	private static IncomingEvent event(String type, long sequence, String targetType) {
		String payload = """
				{"learnerId":"%s","targetType":"%s","targetId":"%s"}""".formatted(LEARNER, targetType, QUESTION);
		return new IncomingEvent(UUID.randomUUID(), type, new TenantId(new UUID(0, 9)), LEARNER.toString(), sequence,
				Instant.EPOCH, payload.getBytes(StandardCharsets.UTF_8));
	}

}
