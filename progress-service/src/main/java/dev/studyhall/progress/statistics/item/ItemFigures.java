package dev.studyhall.progress.statistics.item;

import org.jspecify.annotations.Nullable;

/**
 * What a version of a question turned out to be.
 *
 * @param slot the question's place in the quiz, from 0
 * @param version 0 for a question that nobody has attempted
 * @param takers learners who had it before them, whether they answered or not
 * @param answered those who rated it
 * @param facility the mean mark by the highest possible; null without takers
 * @param discriminationIndex 100 times the correlation of its marks with the rest of the
 * takers' marks; null if either does not vary
 * @param discriminativeEfficiency 100 times their covariance by the highest that these
 * marks could have; null if that is zero
 */
public record ItemFigures(int slot, int version, long takers, long answered, @Nullable Double facility,
		@Nullable Double discriminationIndex, @Nullable Double discriminativeEfficiency) {
}
