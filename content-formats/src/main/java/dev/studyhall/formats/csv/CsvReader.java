package dev.studyhall.formats.csv;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.Slugs;
import dev.studyhall.formats.content.SourceFile;
import dev.studyhall.formats.content.TopicReader;
import dev.studyhall.formats.assembly.FileName;
import dev.studyhall.formats.assembly.LevelsDraft;
import dev.studyhall.formats.assembly.Mistakes;
import dev.studyhall.formats.assembly.TextEncoding;
import dev.studyhall.formats.assembly.TopicDraft;
import dev.studyhall.formats.assembly.TopicField;
import org.jspecify.annotations.Nullable;

/** Reads tables, a topic at a time: rows of one topic that follow each other form it. */
public final class CsvReader implements TopicReader {

	private final String file;

	private final FileName name;

	private final Rows rows;

	/** The row at which the next topic begins. */
	private @Nullable Row ahead;

	private boolean begun;

	/** What is to be said about the file as a whole, once. */
	private Optional<String> remark;

	private CsvReader(SourceFile file, Rows rows, Optional<String> remark) {
		this.file = file.label();
		this.name = FileName.of(file.name());
		this.rows = rows;
		this.remark = remark;
	}

	/**
	 * Begins at the beginning of the file, after it was looked through for its encoding
	 * and habits.
	 */
	public static TopicReader open(SourceFile file) throws IOException {
		TextEncoding encoding = TextEncoding.of(file.bytes());
		try (Rows rows = new Rows(encoding.open(file.bytes()), Habits.USUAL)) {
			Habits habits = Habits.of(rows);
			return new CsvReader(file, new Rows(encoding.open(file.bytes()), habits), encoding.remark());
		}
	}

	@Override
	public @Nullable ParsedTopic next() throws IOException {
		if (!begun) {
			ahead = rows.next();
		}
		Row first = ahead;
		if (first == null && begun && !rows.hasFault()) {
			return null;
		}
		begun = true;
		return (first != null) ? readTopic(first) : refuse();
	}

	@Override
	public void close() throws IOException {
		rows.close();
	}

	private @Nullable ParsedTopic refuse() {
		Mistakes mistakes = newMistakes();
		if (!rows.takeFault(mistakes)) {
			mistakes.add(1, null, "No question in the table; rows below the names of the columns were expected");
		}
		return new ParsedTopic.Refused(mistakes.inOrder());
	}

	private ParsedTopic readTopic(Row first) throws IOException {
		Mistakes mistakes = newMistakes();
		TopicDraft topic = new TopicDraft(first.header().namesTopics() ? new FileName(topicOf(first)) : name, mistakes);
		describe(topic, first);
		LevelsDraft levels = new LevelsDraft(mistakes);
		@Nullable Row row = first;
		while (row != null && (row == first || isOfTopic(row, topicOf(first)))) {
			read(row, levels);
			row = rows.next();
		}
		ahead = row;
		if (row == null) {
			rows.takeFault(mistakes);
		}
		return topic.build(levels, first.line());
	}

	private Mistakes newMistakes() {
		Mistakes mistakes = new Mistakes(file);
		remark.ifPresent((text) -> mistakes.add(1, null, text));
		remark = Optional.empty();
		return mistakes;
	}

	private static void describe(TopicDraft topic, Row first) {
		topic.put(TopicField.TITLE, first.text(Column.TOPIC_TITLE), first.line());
		String slug = first.text(Column.TOPIC).strip();
		topic.put(TopicField.SLUG, (slug.isEmpty() || Slugs.isSlug(slug)) ? slug : Slugs.of(slug), first.line());
		topic.put(TopicField.LANGUAGE, first.text(Column.LANGUAGE), first.line());
		topic.put(TopicField.LICENCE, first.text(Column.TOPIC_LICENCE), first.line());
		topic.put(TopicField.SOURCE, first.text(Column.TOPIC_SOURCE), first.line());
		topic.put(TopicField.ATTRIBUTION, first.text(Column.TOPIC_ATTRIBUTION), first.line());
	}

	private static void read(Row row, LevelsDraft levels) {
		try {
			levels.enter(row.level(), row.line());
			levels.add(row.toQuestion(), row.line());
		}
		catch (BadCell ex) {
			levels.reject(row.line(), row.text(Column.TITLE), ex.reason());
		}
	}

	/** A row without a topic goes on with the one above it. */
	private static boolean isOfTopic(Row row, String topic) {
		String own = topicOf(row);
		return own.isEmpty() || Objects.equals(own, topic);
	}

	private static String topicOf(Row row) {
		String slug = row.text(Column.TOPIC).strip();
		return slug.isEmpty() ? row.text(Column.TOPIC_TITLE).strip() : slug;
	}

}
