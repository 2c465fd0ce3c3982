package dev.studyhall.catalog.sharing;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A topic that was made of another tenant's.
 *
 * @param topicId of the tenant's own topic
 * @param slug of the tenant's own topic
 * @param state current, update (the original has changed since) or withdrawn (it is not
 * offered any more)
 * @param sharedTopicId the offer it was made of
 * @param tenant slug of the tenant that offers, or offered, the original
 * @param version of the original as it was taken over last
 * @param adoptedAt when the topic was adopted
 * @param updatedAt when the original was taken over last
 */
record Adoption(UUID topicId, String slug, String state, UUID sharedTopicId, @Nullable String tenant, String version,
		Instant adoptedAt, Instant updatedAt) {

	/** Whether it was made of that offer. */
	boolean madeOf(UUID offer) {
		return sharedTopicId.equals(offer);
	}

}
