package dev.studyhall.bookmark.catalogcopy;

import java.util.UUID;

/** What the catalog told. */
sealed interface CatalogEvent permits TopicPublishedV1, TopicRetiredV1, QuestionPublishedV1, QuestionRetiredV1 {

	/** The topic or question that it is about: the key of the event. */
	UUID aggregateId();

}
