package dev.studyhall.progress.statistics.item;

import java.time.Instant;

/**
 * A version of a question that was attempted.
 *
 * @param slot the question's place in the quiz, from 0
 * @param begun when the first attempt on it was recorded
 */
public record Item(int slot, int version, Instant begun) {
}
