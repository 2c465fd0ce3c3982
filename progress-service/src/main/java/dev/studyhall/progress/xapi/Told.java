package dev.studyhall.progress.xapi;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a statement is written from.
 *
 * @param version of the question
 * @param rating 1 again, 2 hard, 3 good, 4 easy
 * @param bookmarkKind revisit, challenging or favourite
 * @param startedAt null where it took no time
 * @param happenedAt by the learner's clock
 * @param storedAt when the platform accepted it
 */
record Told(UUID id, UUID learner, Verb verb, ObjectType type, UUID object, @Nullable Integer version,
		@Nullable Integer rating, @Nullable String bookmarkKind, @Nullable Instant startedAt, Instant happenedAt,
		Instant storedAt) {
}
