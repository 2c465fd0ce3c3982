package dev.studyhall.bookmark.exporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import dev.studyhall.bookmark.collecting.CollectionItem;
import dev.studyhall.bookmark.collecting.CollectionView;
import dev.studyhall.bookmark.marking.BookmarkView;
import dev.studyhall.bookmark.subject.BookmarkedQuestion;
import dev.studyhall.bookmark.subject.BookmarkedTopic;
import dev.studyhall.bookmark.subject.TopicName;
import org.jspecify.annotations.Nullable;

/**
 * Writes one table of bookmarks, collections and their items; the first column tells
 * which a record is.
 */
final class CsvExport implements ExportWriter {

	private String collection = "";

	private int position;

	/** The columns in their order. */
	private enum Column {

		RECORD, COLLECTION, POSITION, TYPE, ID, SLUG, TITLE, TOPIC_SLUG, TOPIC_TITLE, LEVEL, STATE, CHANGED, KIND, NOTE,
		DESCRIPTION, CREATED_AT, UPDATED_AT

	}

	@Override
	public String begin() {
		return CsvRecord
			.write(Arrays.stream(Column.values()).map((column) -> column.name().toLowerCase(Locale.ROOT)).toList());
	}

	@Override
	public String bookmarks(List<BookmarkView> bookmarks) {
		return bookmarks.stream().map(CsvExport::bookmark).collect(Collectors.joining());
	}

	@Override
	public String beginCollections() {
		return "";
	}

	@Override
	public String beginCollection(CollectionView view) {
		collection = view.name();
		position = 0;
		Map<Column, String> row = row("collection");
		put(row, Column.COLLECTION, view.name());
		put(row, Column.ID, view.id());
		put(row, Column.DESCRIPTION, view.description());
		put(row, Column.CREATED_AT, view.createdAt());
		put(row, Column.UPDATED_AT, view.updatedAt());
		return write(row);
	}

	@Override
	public String items(List<CollectionItem> items) {
		return items.stream().map(this::item).collect(Collectors.joining());
	}

	@Override
	public String endCollection() {
		return "";
	}

	@Override
	public String end() {
		return "";
	}

	private static String bookmark(BookmarkView bookmark) {
		Map<Column, String> row = row("bookmark");
		putTarget(row, bookmark.question(), bookmark.topic());
		put(row, Column.KIND, bookmark.kind().code());
		put(row, Column.NOTE, bookmark.note());
		put(row, Column.CHANGED, (bookmark.changed() != null) ? bookmark.changed().code() : null);
		put(row, Column.CREATED_AT, bookmark.createdAt());
		put(row, Column.UPDATED_AT, bookmark.updatedAt());
		return write(row);
	}

	private String item(CollectionItem item) {
		position++;
		Map<Column, String> row = row("item");
		put(row, Column.COLLECTION, collection);
		put(row, Column.POSITION, position);
		putTarget(row, item.question(), item.topic());
		return write(row);
	}

	private static void putTarget(Map<Column, String> row, @Nullable BookmarkedQuestion question,
			@Nullable BookmarkedTopic topic) {
		if (question != null) {
			put(row, Column.TYPE, "question");
			put(row, Column.ID, question.id());
			put(row, Column.SLUG, question.slug());
			put(row, Column.TITLE, question.title());
			put(row, Column.LEVEL, question.level());
			put(row, Column.STATE, question.state().code());
			putTopic(row, question.topic());
		}
		if (topic != null) {
			put(row, Column.TYPE, "topic");
			put(row, Column.ID, topic.id());
			put(row, Column.SLUG, topic.slug());
			put(row, Column.TITLE, topic.title());
			put(row, Column.STATE, topic.state().code());
		}
	}

	private static void putTopic(Map<Column, String> row, @Nullable TopicName topic) {
		if (topic != null) {
			put(row, Column.TOPIC_SLUG, topic.slug());
			put(row, Column.TOPIC_TITLE, topic.title());
		}
	}

	private static Map<Column, String> row(String kind) {
		Map<Column, String> row = new EnumMap<>(Column.class);
		row.put(Column.RECORD, kind);
		return row;
	}

	private static void put(Map<Column, String> row, Column column, @Nullable Object value) {
		if (value != null) {
			row.put(column, value.toString());
		}
	}

	private static String write(Map<Column, String> row) {
		List<String> cells = new ArrayList<>();
		for (Column column : Column.values()) {
			cells.add(row.getOrDefault(column, ""));
		}
		return CsvRecord.write(cells);
	}

}
