package dev.studyhall.bookmark.catalogcopy;

import java.util.UUID;

/** The part of a published question that bookmarks show. */
record QuestionPublishedV1(UUID questionId, UUID topicId, int version, String changeKind, String slug,
		String title) implements CatalogEvent {

	static final String TYPE = "dev.studyhall.catalog.question-published.v1";

	/** Whether it is worth another look to those who knew the version before. */
	boolean material() {
		return changeKind.equals("material");
	}

	@Override
	public UUID aggregateId() {
		return questionId;
	}
}
