package dev.studyhall.progress.catalogcopy;

import java.util.UUID;

/** A question was taken out of its topic. */
record QuestionRetiredV1(UUID questionId, UUID topicId) implements CatalogEvent {

	static final String TYPE = "dev.studyhall.catalog.question-retired.v1";

	@Override
	public UUID aggregateId() {
		return questionId;
	}
}
