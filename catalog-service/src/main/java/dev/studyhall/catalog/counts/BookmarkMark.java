package dev.studyhall.catalog.counts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.studyhall.kit.consumer.IncomingEvent;

/** A learner's word on a question: bookmarked, or no longer. */
record BookmarkMark(UUID learner, UUID question, boolean marked, long sequence) {

	private static final String QUESTION = "question";

	/**
	 * The last word of each learner on each question; bookmarks on topics are not
	 * counted.
	 */
	static Collection<BookmarkMark> newestOf(List<IncomingEvent> events) {
		Map<List<UUID>, BookmarkMark> newest = new LinkedHashMap<>();
		events.stream()
			.map(BookmarkMark::of)
			.flatMap(Optional::stream)
			.forEach((mark) -> newest.merge(List.of(mark.learner(), mark.question()), mark,
					(one, other) -> (other.sequence() > one.sequence()) ? other : one));
		return newest.values();
	}

	private static Optional<BookmarkMark> of(IncomingEvent event) {
		if (event.type().equals(BookmarkPutV1.TYPE)) {
			BookmarkPutV1 put = event.as(BookmarkPutV1.class);
			return of(put.targetType(), new BookmarkMark(put.learnerId(), put.targetId(), true, event.sequence()));
		}
		BookmarkRemovedV1 removed = event.as(BookmarkRemovedV1.class);
		return of(removed.targetType(),
				new BookmarkMark(removed.learnerId(), removed.targetId(), false, event.sequence()));
	}

	private static Optional<BookmarkMark> of(String targetType, BookmarkMark mark) {
		return QUESTION.equals(targetType) ? Optional.of(mark) : Optional.empty();
	}

}
