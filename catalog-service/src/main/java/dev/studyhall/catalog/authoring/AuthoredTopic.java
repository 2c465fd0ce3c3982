package dev.studyhall.catalog.authoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A topic as its authors see it: its newest version and what belongs to it.
 *
 * @param version the newest
 * @param publishedVersion the one that readers see; null if they see none
 * @param review requested, approved or rejected; null if nobody asked for one
 * @param author pseudonym of who made the version
 * @param publishAt when the newest version is going to be published
 * @param publishFailure why a publication that was planned did not come to it
 * @param questions all of the topic's questions but those in the trash, in no order;
 * their places are in the content
 */
record AuthoredTopic(UUID id, String slug, int version, @Nullable Integer publishedVersion, @Nullable String review,
		@Nullable UUID author, @Nullable String message, Instant createdAt, @Nullable Instant publishAt,
		@Nullable String publishFailure, TopicFields content, List<Item> questions) {

	/** The entity tag, as {@code TopicRow} has it under the lock. */
	String tag() {
		return version + "-" + Integer.toHexString(slug.hashCode());
	}

	/**
	 * A question in short.
	 *
	 * @param externalId the name by which imports find it
	 * @param state draft, published or retired
	 * @param review as of the topic
	 */
	record Item(UUID id, String externalId, String slug, String title, String state, int version,
			@Nullable Integer publishedVersion, @Nullable String review) {
	}

}
