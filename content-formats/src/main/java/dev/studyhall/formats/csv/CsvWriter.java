package dev.studyhall.formats.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Reference;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.content.TopicWriter;
import dev.studyhall.formats.assembly.ReferenceLine;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as RFC 4180 has it, formulas defused. The stream stays open at the end.
 */
public final class CsvWriter implements TopicWriter {

	/** Options that have columns of their own. */
	static final int OPTIONS = 10;

	private final de.siegmar.fastcsv.writer.CsvWriter table;

	private final Map<Column, String> row = new EnumMap<>(Column.class);

	private boolean begun;

	public CsvWriter(OutputStream bytes) {
		this.table = de.siegmar.fastcsv.writer.CsvWriter.builder()
			.build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
	}

	@Override
	public void startTopic(TopicContent topic) throws IOException {
		row.clear();
		put(Column.TOPIC, topic.slug());
		put(Column.TOPIC_TITLE, topic.title());
		put(Column.LANGUAGE, topic.language());
		putRights(topic.rights(), Column.TOPIC_LICENCE, Column.TOPIC_SOURCE, Column.TOPIC_ATTRIBUTION);
	}

	@Override
	public void startLevel(LevelContent level) throws IOException {
		put(Column.LEVEL, level.title());
		put(Column.LEVEL_CODE, level.code());
	}

	@Override
	public void write(QuestionContent question) throws IOException {
		writeHeader();
		put(Column.EXTERNAL_ID, question.externalId());
		put(Column.TITLE, question.title());
		put(Column.TYPE, question.type().code());
		put(Column.PROMPT, question.prompt());
		put(Column.ANSWER, question.answer());
		put(Column.KEY_POINTS, String.join("\n", question.keyPoints()));
		put(Column.TAGS, String.join(", ", question.tags()));
		put(Column.MINUTES, (question.minutes() != null) ? question.minutes().toString() : "");
		put(Column.REFERENCES, joinReferences(question.references()));
		putRights(question.rights(), Column.LICENCE, Column.SOURCE, Column.ATTRIBUTION);
		put(Column.CORRECT, numbersOfRight(question.options()));
		List<String> cells = new ArrayList<>();
		Column.written().forEach((column) -> cells.add(row.getOrDefault(column, "")));
		addOptions(cells, question.options());
		table.writeRecord(cells.stream().map(Formulas::defuse).toList());
	}

	@Override
	public void close() throws IOException {
		writeHeader();
		table.flush();
	}

	private void writeHeader() {
		if (begun) {
			return;
		}
		begun = true;
		List<String> names = new ArrayList<>(Column.written().stream().map(Column::title).toList());
		for (int number = 1; number <= OPTIONS; number++) {
			names.add("option_" + number);
			names.add("feedback_" + number);
		}
		table.writeRecord(names);
	}

	private static void addOptions(List<String> cells, List<Option> options) {
		for (int i = 0; i < Math.max(options.size(), OPTIONS); i++) {
			cells.add((i < options.size()) ? options.get(i).text() : "");
			cells.add((i < options.size()) ? options.get(i).feedback() : "");
		}
	}

	private void put(Column column, @Nullable String text) {
		row.put(column, (text != null) ? text : "");
	}

	private void putRights(Rights rights, Column licence, Column source, Column attribution) {
		put(licence, rights.licence());
		put(source, rights.source());
		put(attribution, rights.attribution());
	}

	private static String joinReferences(List<Reference> references) {
		return references.stream().map(ReferenceLine::write).collect(Collectors.joining("\n"));
	}

	private static String numbersOfRight(List<Option> options) {
		return IntStream.range(0, options.size())
			.filter((i) -> options.get(i).correct())
			.mapToObj((i) -> String.valueOf(i + 1))
			.collect(Collectors.joining(", "));
	}

}
