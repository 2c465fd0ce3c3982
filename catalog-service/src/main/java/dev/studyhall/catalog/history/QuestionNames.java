package dev.studyhall.catalog.history;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.catalog.content.QuestionRow;

/** The names by which imports know a topic's questions. */
record QuestionNames(Map<QuestionId, QuestionRow> questions) {

	static QuestionNames of(List<QuestionRow> questions) {
		return new QuestionNames(questions.stream().collect(Collectors.toMap(QuestionRow::id, Function.identity())));
	}

	String of(QuestionId id) {
		QuestionRow question = questions.get(id);
		return (question != null) ? question.externalId() : id.toString();
	}

}
