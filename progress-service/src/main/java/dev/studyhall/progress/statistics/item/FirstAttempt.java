package dev.studyhall.progress.statistics.item;

import java.time.Instant;
import java.util.UUID;

/**
 * A learner's first attempt on a version of a question.
 *
 * @param slot the question's place in the quiz, from 0
 * @param rating of the first that was rated, 1 to 4; 0 if none was
 * @param order which of a learner's ratings came first
 * @param seenAt when the learner first did anything with it, or with any later one
 */
public record FirstAttempt(UUID learner, int slot, int version, int rating, long order, Instant seenAt) {
}
