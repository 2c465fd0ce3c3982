package dev.studyhall.catalog.importing;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import dev.studyhall.catalog.applying.AppliedQuestion;
import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.catalog.importing.FileResult.TopicResult;
import dev.studyhall.catalog.sql.Columns;
import dev.studyhall.formats.content.SourcePosition;

/**
 * What came of the questions of one topic, as its row keeps it: first those of the file,
 * in the order of levels and places, then those that the import retired.
 *
 * @param lines of those of the file
 * @param files of those of the file, if one of them stands elsewhere than the topic; else
 * empty
 */
record ItemColumns(UUID[] questions, String[] outcomes, Integer[] lines, String[] files) {

	static ItemColumns of(String file, TopicResult topic) {
		List<AppliedQuestion> named = topic.applied().questions();
		List<QuestionId> retired = topic.applied().retired();
		List<SourcePosition> positions = named.stream()
			.map((question) -> Objects.requireNonNull(topic.positions().get(question.name()), question.name()))
			.toList();
		boolean elsewhere = positions.stream().anyMatch((position) -> !position.file().equals(file));
		Columns<SourcePosition> columns = new Columns<>(positions);
		return new ItemColumns(
				Stream.concat(named.stream().map(AppliedQuestion::id), retired.stream())
					.map(QuestionId::value)
					.toArray(UUID[]::new),
				Stream
					.concat(named.stream().map((question) -> question.outcome().name().toLowerCase(Locale.ROOT)),
							retired.stream().map((_) -> "retired"))
					.toArray(String[]::new),
				columns.integers(SourcePosition::line),
				elsewhere ? columns.texts(SourcePosition::file) : new String[0]);
	}

}
