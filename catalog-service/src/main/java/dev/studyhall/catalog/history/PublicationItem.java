package dev.studyhall.catalog.history;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A publication of a topic.
 *
 * @param number counted from 1
 * @param action published, or withdrawn where the topic was taken away from readers
 * @param topicVersion the version of the topic that came with it; null if that stayed
 * @param published how many questions came, or changed
 * @param retired how many questions went
 * @param actor pseudonym of who published
 * @param reverts the publication that it brought back
 */
record PublicationItem(int number, String action, @Nullable Integer topicVersion, long published, long retired,
		@Nullable UUID actor, @Nullable String message, @Nullable Integer reverts, Instant publishedAt) {
}
