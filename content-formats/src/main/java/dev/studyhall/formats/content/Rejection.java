package dev.studyhall.formats.content;

import org.jspecify.annotations.Nullable;

/**
 * Something that was not taken in.
 *
 * @param file the file's name as it was sent
 * @param line counted from 1
 * @param title what the line belongs to, where that is known
 * @param reason what was wrong and what was expected
 */
public record Rejection(String file, int line, @Nullable String title, String reason) {
}
