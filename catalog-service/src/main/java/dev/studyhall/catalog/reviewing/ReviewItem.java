package dev.studyhall.catalog.reviewing;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A version that waits for its review.
 *
 * @param kind topic or question
 * @param topic the topic's slug
 * @param requestedBy pseudonym of who asked for it
 */
record ReviewItem(String kind, UUID id, int version, String topic, String title, @Nullable UUID requestedBy,
		Instant requestedAt) {
}
