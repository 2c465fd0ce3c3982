package dev.studyhall.catalog.content;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who made a version, and why.
 *
 * @param author the author's pseudonym
 * @param message in the author's words
 */
public record Authorship(@Nullable UUID author, @Nullable String message) {
}
