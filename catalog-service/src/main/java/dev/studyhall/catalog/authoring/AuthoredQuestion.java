package dev.studyhall.catalog.authoring;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A question as its authors see it: its newest version.
 *
 * @param version the newest
 * @param publishedVersion the one that readers see, or saw last; null if they never saw
 * any
 * @param state draft, published, retired or trashed
 * @param review requested, approved or rejected; null if nobody asked for one
 * @param change minor or material: what the version means to those who studied the one
 * before
 * @param author pseudonym of who made the version
 */
record AuthoredQuestion(UUID id, TopicName topic, String slug, int version, @Nullable Integer publishedVersion,
		String state, @Nullable String review, String change, @Nullable UUID author, @Nullable String message,
		Instant createdAt, QuestionFields content) {

	/** The entity tag, as {@code QuestionRow} has it under the lock. */
	String tag() {
		return version + "-" + Integer.toHexString(slug.hashCode());
	}

	/** The topic to which it belongs. */
	record TopicName(UUID id, String slug) {
	}

}
