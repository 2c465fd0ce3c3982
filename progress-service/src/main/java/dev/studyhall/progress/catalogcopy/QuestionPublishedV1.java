package dev.studyhall.progress.catalogcopy;

import java.util.UUID;

/** The part of a published question that progress needs. */
record QuestionPublishedV1(UUID questionId, UUID topicId, int version, String slug,
		String title) implements CatalogEvent {

	static final String TYPE = "dev.studyhall.catalog.question-published.v1";

	@Override
	public UUID aggregateId() {
		return questionId;
	}
}
