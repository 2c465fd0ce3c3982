package dev.studyhall.bookmark.marking;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A bookmark as its learner sees it, with either the question or the topic that it is on.
 *
 * @param note Markdown
 */
record BookmarkView(Kind kind, @Nullable String note, Instant createdAt, Instant updatedAt,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BookmarkedQuestion question,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BookmarkedTopic topic) {

	/** The bookmark with what the catalog says of its target. */
	static BookmarkView of(Marked marked) {
		Bookmark bookmark = marked.bookmark();
		return new BookmarkView(bookmark.content().kind(), bookmark.content().note(), bookmark.createdAt(),
				bookmark.updatedAt(), marked.shown().question(), marked.shown().topic());
	}

	/**
	 * The question, as the catalog last told of it. What it has not told yet is null.
	 *
	 * @param level the level's code; null also for a question that its topic no longer
	 * places
	 */
	record BookmarkedQuestion(UUID id, @Nullable String slug, @Nullable String title, @Nullable String level,
			State state, @Nullable TopicName topic) {
	}

	/** The topic of a bookmarked question; slug and title are null until known. */
	record TopicName(UUID id, @Nullable String slug, @Nullable String title) {
	}

	/**
	 * A bookmarked topic, as the catalog last told of it; what it has not told is null.
	 */
	record BookmarkedTopic(UUID id, @Nullable String slug, @Nullable String title, @Nullable String icon, State state) {
	}

	/** Whether learners can still study it. */
	enum State {

		/** Can be studied. */
		PUBLISHED,
		/** No longer offered; its bookmarks stay. */
		RETIRED;

		@JsonValue
		String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}
}
