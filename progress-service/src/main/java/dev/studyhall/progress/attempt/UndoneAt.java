package dev.studyhall.progress.attempt;

import java.time.Instant;

/**
 * When a rating was taken back.
 *
 * @param sequence the learner's, as attempts have it
 */
record UndoneAt(long sequence, Instant recordedAt) {
}
