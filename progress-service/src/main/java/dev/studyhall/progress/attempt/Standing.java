package dev.studyhall.progress.attempt;

import org.jspecify.annotations.Nullable;

/**
 * What is known when a claim comes in.
 *
 * @param questionKnown whether the catalog has told of the question, in any version
 * @param receipt null if the client event id is new
 */
record Standing(boolean questionKnown, @Nullable Receipt receipt) {
}
