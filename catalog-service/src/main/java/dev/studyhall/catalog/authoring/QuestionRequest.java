package dev.studyhall.catalog.authoring;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A question to be made, or a new version of one.
 *
 * @param content all of it: what is absent is empty
 * @param level of a new question: the code of the level in which it is to stand; the last
 * one if none is given
 * @param number of a new question: its place in the level, from 1; the last if none is
 * given
 * @param change of a new version: minor or material, what it means to those who studied
 * the one before; minor unless said otherwise
 * @param message why, for those who read the history
 */
record QuestionRequest(@NotNull QuestionFields content, @Nullable String level, @Min(1) @Nullable Integer number,
		@Nullable String change, @Size(max = Messages.LENGTH) @Nullable String message) {
}
