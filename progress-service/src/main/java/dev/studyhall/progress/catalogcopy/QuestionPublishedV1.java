package dev.studyhall.progress.catalogcopy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The part of a published question that progress needs.
 *
 * @param changeKind {@code material} if learners should see it again
 * @param options how many there are to choose from; null if there are none
 * @param right the places of the right ones, from 1; null if there are no options
 */
record QuestionPublishedV1(UUID questionId, UUID topicId, int version, String changeKind, String slug, String title,
		@Nullable Integer estimatedMinutes, @Nullable Integer options, @Nullable List<Integer> right,
		Instant publishedAt) implements CatalogEvent {

	static final String TYPE = "dev.studyhall.catalog.question-published.v1";

	boolean material() {
		return changeKind.equals("material");
	}

	/** Whether it is answered by choosing. */
	boolean choice() {
		return options != null && right != null;
	}

	@Override
	public UUID aggregateId() {
		return questionId;
	}
}
