package dev.studyhall.progress.challenging;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;

import dev.studyhall.kit.consumer.IncomingEvent;

/** Whether a learner finds a question challenging, as of the learner's sequence. */
record Mark(UUID learner, UUID question, boolean challenging, long sequence) {

	/**
	 * The last word of a batch on each learner and question: a statement that writes the
	 * whole batch may name a row only once.
	 * @throws IllegalArgumentException if a payload is about another learner than its
	 * envelope
	 */
	static Collection<Mark> newestOf(List<IncomingEvent> events) {
		Map<List<UUID>, Mark> newest = new HashMap<>();
		events.stream()
			.map(Mark::read)
			.filter((bookmark) -> bookmark.event().targetType().equals("question"))
			.map((bookmark) -> of(bookmark.event(), bookmark.sequence()))
			.forEach((mark) -> newest.merge(List.of(mark.learner(), mark.question()), mark,
					BinaryOperator.maxBy((a, b) -> Long.compare(a.sequence(), b.sequence()))));
		return newest.values();
	}

	private static Mark of(BookmarkEvent event, long sequence) {
		return new Mark(event.learnerId(), event.targetId(), event.challenging(), sequence);
	}

	private static Told read(IncomingEvent envelope) {
		BookmarkEvent event = envelope.as(payloadOf(envelope.type()));
		if (!event.learnerId().toString().equals(envelope.aggregateId())) {
			throw new IllegalArgumentException("The payload is not about " + envelope.aggregateId());
		}
		return new Told(event, envelope.sequence());
	}

	private static Class<? extends BookmarkEvent> payloadOf(String type) {
		return switch (type) {
			case BookmarkPutV1.TYPE -> BookmarkPutV1.class;
			case BookmarkRemovedV1.TYPE -> BookmarkRemovedV1.class;
			default -> throw new IllegalArgumentException("Not a bookmark's event: " + type);
		};
	}

	private record Told(BookmarkEvent event, long sequence) {
	}
}
