package dev.studyhall.bookmark.marking;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.studyhall.bookmark.subject.BookmarkedQuestion;
import dev.studyhall.bookmark.subject.BookmarkedTopic;
import dev.studyhall.bookmark.subject.Change;
import dev.studyhall.bookmark.subject.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A bookmark as its learner sees it, with either the question or the topic that it is on.
 *
 * @param note Markdown
 * @param versionSeen the version of the question that readers saw when it was last put;
 * null for topics, and where none was known
 * @param changed whether the question has changed since that version, and whether it is
 * worth another look (material); null if it has not
 */
public record BookmarkView(Kind kind, @Nullable String note, @Nullable Integer versionSeen, @Nullable Change changed,
		Instant createdAt, Instant updatedAt,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BookmarkedQuestion question,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BookmarkedTopic topic) {

	/** The bookmark with what the catalog says of its target. */
	static BookmarkView of(Marked marked) {
		Bookmark bookmark = marked.bookmark();
		Shown shown = marked.shown();
		return new BookmarkView(bookmark.content().kind(), bookmark.content().note(), bookmark.versionSeen(),
				shown.changeSince(bookmark.versionSeen()), bookmark.createdAt(), bookmark.updatedAt(), shown.question(),
				shown.topic());
	}
}
