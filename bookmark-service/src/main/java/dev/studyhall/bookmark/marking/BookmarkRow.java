package dev.studyhall.bookmark.marking;

import java.time.Instant;
import java.util.UUID;

import dev.studyhall.bookmark.marking.BookmarkView.BookmarkedQuestion;
import dev.studyhall.bookmark.marking.BookmarkView.State;
import dev.studyhall.bookmark.marking.BookmarkView.TopicName;
import dev.studyhall.bookmark.marking.BookmarkView.BookmarkedTopic;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

/** From a row to the target and the bookmark in it. */
final class BookmarkRow {

	private final Readable row;

	private final Target target;

	private BookmarkRow(Readable row) {
		this.row = row;
		this.target = new Target(Target.Type.of(row.get("target_type", String.class)),
				row.get("target_id", UUID.class));
	}

	static Found toFound(Readable columns) {
		BookmarkRow row = new BookmarkRow(columns);
		return new Found(row.target, row.shown(), (columns.get("sequence") != null) ? row.bookmark() : null);
	}

	static Marked toMarked(Readable columns) {
		BookmarkRow row = new BookmarkRow(columns);
		return new Marked(row.bookmark(), row.shown());
	}

	private Bookmark bookmark() {
		Content content = new Content(Kind.of(row.get("kind", String.class)), text("note"));
		return new Bookmark(target, content, row.get("sequence", Long.class), row.get("created_sequence", Long.class),
				row.get("created_at", Instant.class), row.get("updated_at", Instant.class));
	}

	private Shown shown() {
		return switch (target.type()) {
			case QUESTION -> new Shown(question(), null);
			case TOPIC -> new Shown(null, new BookmarkedTopic(target.id(), text("topic_slug"), text("topic_title"),
					text("topic_icon"), state("topic_retired")));
		};
	}

	private BookmarkedQuestion question() {
		UUID topic = row.get("question_topic_id", UUID.class);
		return new BookmarkedQuestion(target.id(), text("question_slug"), text("question_title"), text("level"),
				state("question_retired"),
				(topic != null) ? new TopicName(topic, text("topic_slug"), text("topic_title")) : null);
	}

	private State state(String retired) {
		return row.get(retired, Boolean.class) ? State.RETIRED : State.PUBLISHED;
	}

	private @Nullable String text(String column) {
		return row.get(column, String.class);
	}

}
