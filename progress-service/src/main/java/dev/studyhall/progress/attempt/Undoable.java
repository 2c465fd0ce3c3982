package dev.studyhall.progress.attempt;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An attempt whose rating may be taken back.
 *
 * @param sequence the attempt's
 * @param rating null if it was skipped
 * @param undone whether that was done already
 * @param latest whether no other rating of the question counts after it
 */
record Undoable(UUID attempt, UUID question, int questionVersion, long sequence, @Nullable Integer rating,
		Instant recordedAt, boolean undone, boolean latest) {
}
