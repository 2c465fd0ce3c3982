package dev.studyhall.bookmark.marking;

import java.time.Instant;

import dev.studyhall.bookmark.subject.ShownColumns;
import dev.studyhall.bookmark.subject.Target;
import io.r2dbc.spi.Readable;

/** From a row to the target and the bookmark in it. */
final class BookmarkRow {

	private BookmarkRow() {
	}

	static Found toFound(Readable row) {
		return new Found(ShownColumns.target(row), ShownColumns.shown(row),
				(row.get("sequence") != null) ? toBookmark(row) : null);
	}

	static Listed toListed(Readable row, Sort sort) {
		Bookmark bookmark = toBookmark(row);
		return new Listed(new Marked(bookmark, ShownColumns.shown(row)),
				sort.cursor(bookmark.createdSequence(), row.get("sort_key", String.class)));
	}

	private static Bookmark toBookmark(Readable row) {
		Target target = ShownColumns.target(row);
		Content content = new Content(Kind.of(row.get("kind", String.class)), row.get("note", String.class));
		return new Bookmark(target, content, row.get("version_seen", Integer.class), row.get("sequence", Long.class),
				row.get("created_sequence", Long.class), row.get("created_at", Instant.class),
				row.get("updated_at", Instant.class));
	}

}
