package dev.studyhall.web.bookmark;

import dev.studyhall.web.api.Bookmark;
import dev.studyhall.web.api.BookmarkChange;
import org.jspecify.annotations.Nullable;

/**
 * A bookmark in the list.
 *
 * @param bookmark as it is kept
 * @param draft what was typed instead; null if nothing is wrong
 * @param problem what is wrong with it
 * @param kept whether it has just been kept
 */
record Row(Bookmark bookmark, @Nullable BookmarkChange draft, String problem, boolean kept) {

	static Row of(Bookmark bookmark) {
		return new Row(bookmark, null, "", false);
	}

	/** {@code question} or {@code topic}. */
	public String type() {
		return (this.bookmark.question() != null) ? "question" : "topic";
	}

	/** The id of what is bookmarked. */
	public String id() {
		Bookmark.QuestionTarget question = this.bookmark.question();
		Bookmark.TopicTarget topic = this.bookmark.topic();
		return (question != null) ? question.id() : ((topic != null) ? topic.id() : "");
	}

	/** By what it is picked. */
	public String pick() {
		return type() + ":" + id();
	}

	/** The kind that is chosen in its form. */
	public String kindNow() {
		return (this.draft != null && this.draft.kind() != null) ? this.draft.kind() : this.bookmark.kind();
	}

	/** The note that stands in its form. */
	public String noteNow() {
		String note = (this.draft != null) ? this.draft.note() : this.bookmark.note();
		return (note != null) ? note : "";
	}

	/** To have it back as it is. */
	BookmarkChange toPut(String kind) {
		return new BookmarkChange("put", type(), id(), kind, this.bookmark.note());
	}

}
