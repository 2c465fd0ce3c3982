package dev.studyhall.catalog.content;

import org.jspecify.annotations.Nullable;

/**
 * A topic whose row is locked.
 *
 * @param version the newest; 0 for a topic that was just made
 * @param publishedVersion the one that readers see
 */
public record TopicRow(TopicId id, String slug, int version, @Nullable Integer publishedVersion) {
}
