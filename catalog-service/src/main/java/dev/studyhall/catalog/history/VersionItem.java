package dev.studyhall.catalog.history;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A version in a list of versions.
 *
 * @param change minor or material; null for topics
 * @param author pseudonym of who made it
 * @param message why, in the author's words
 */
record VersionItem(int version, String title, @Nullable String change, @Nullable UUID author, @Nullable String message,
		Instant createdAt) {
}
