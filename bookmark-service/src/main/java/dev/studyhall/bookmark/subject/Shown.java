package dev.studyhall.bookmark.subject;

import org.jspecify.annotations.Nullable;

/**
 * What the catalog says of a target: the question or the topic, the other is null.
 *
 * @param materialVersion the last version of the question that is worth another look;
 * null for topics, and until one is known
 */
public record Shown(@Nullable BookmarkedQuestion question, @Nullable BookmarkedTopic topic,
		@Nullable Integer materialVersion) {

	/** The version of the question that readers see; null for topics, and until known. */
	public @Nullable Integer version() {
		return (question != null) ? question.version() : null;
	}

	/** How the question has changed since that version; null if it has not. */
	public @Nullable Change changeSince(@Nullable Integer seen) {
		Integer version = version();
		if (seen == null || version == null || version <= seen) {
			return null;
		}
		return (materialVersion != null && materialVersion > seen) ? Change.MATERIAL : Change.MINOR;
	}
}
