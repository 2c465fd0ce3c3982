package dev.studyhall.web.api;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A collection. Items are null in the list of all; a shared one says less of itself.
 *
 * @param link what members may find it under; null if it is not shared
 */
public record Collection(@Nullable String id, String name, @Nullable String description, @Nullable String link,
		int itemCount, @Nullable Instant updatedAt, @Nullable List<Item> items, @Nullable String next) {

	/** A question or a topic: the other one is null. */
	public record Item(Bookmark.@Nullable QuestionTarget question, Bookmark.@Nullable TopicTarget topic) {

		/** {@code question/{id}} or {@code topic/{id}}. */
		public String place() {
			if (this.question != null) {
				return "question/" + this.question.id();
			}
			return (this.topic != null) ? "topic/" + this.topic.id() : "";
		}

	}

}
