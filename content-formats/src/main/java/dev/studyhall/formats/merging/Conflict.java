package dev.studyhall.formats.merging;

import org.jspecify.annotations.Nullable;

/**
 * Something that both sides changed, each in its own way.
 *
 * @param path where: a JSON Pointer (RFC 6901) whose tokens are field names, codes of
 * levels and external ids of questions
 * @param base as both had it, in words; null where there was nothing
 * @param theirs as the original has it now; null where it has nothing any more
 * @param ours as the copy has it: this stays, unless its author says otherwise
 */
public record Conflict(String path, @Nullable String base, @Nullable String theirs, @Nullable String ours) {
}
