package dev.studyhall.catalog.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.studyhall.catalog.content.ChangeKind;
import org.jspecify.annotations.Nullable;

/**
 * What is told when a version of a question becomes the one that readers see.
 *
 * @param options how many there are to choose from; null for an open question
 * @param right the places of the right ones, from 1; null for an open question
 */
record QuestionPublishedV1(UUID tenantId, UUID questionId, UUID topicId, int version, ChangeKind changeKind,
		String slug, String title, String interactionType, List<String> tags, @Nullable Integer estimatedMinutes,
		@Nullable Integer options, @Nullable List<Integer> right, String contentHash, Instant publishedAt) {

	static final String TYPE = "dev.studyhall.catalog.question-published.v1";

}
