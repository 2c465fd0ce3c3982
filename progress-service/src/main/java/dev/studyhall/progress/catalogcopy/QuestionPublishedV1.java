package dev.studyhall.progress.catalogcopy;

import java.time.Instant;
import java.util.UUID;

/**
 * The part of a published question that progress needs.
 *
 * @param changeKind {@code material} if learners should see it again
 */
record QuestionPublishedV1(UUID questionId, UUID topicId, int version, String changeKind, String slug, String title,
		Instant publishedAt) implements CatalogEvent {

	static final String TYPE = "dev.studyhall.catalog.question-published.v1";

	boolean material() {
		return changeKind.equals("material");
	}

	@Override
	public UUID aggregateId() {
		return questionId;
	}
}
