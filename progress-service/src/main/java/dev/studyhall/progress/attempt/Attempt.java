package dev.studyhall.progress.attempt;

import java.time.Instant;
import java.util.UUID;

/**
 * A claim that was accepted: never changes.
 *
 * @param sequence the learner's sequence: the order of acceptance
 */
record Attempt(UUID id, Claim claim, long sequence, Instant recordedAt) {
}
