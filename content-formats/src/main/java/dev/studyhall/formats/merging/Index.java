package dev.studyhall.formats.merging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.TopicContent;
import org.jspecify.annotations.Nullable;

/**
 * A topic's levels and questions by their names, in their order.
 *
 * @param levels by code, without their questions
 * @param questions by external id
 * @param orders the ids of each level's questions
 */
record Index(Map<String, LevelContent> levels, Map<String, Placed> questions, Map<String, List<String>> orders) {

	/** A question and the code of the level in which it stands. */
	record Placed(QuestionContent question, String level) {
	}

	static Index of(TopicContent topic) {
		Index index = new Index(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
		for (LevelContent level : topic.levels()) {
			index.levels.put(level.code(), withQuestions(level, List.of()));
			index.orders.put(level.code(), level.questions().stream().map(QuestionContent::externalId).toList());
			level.questions()
				.forEach((question) -> index.questions.put(question.externalId(), new Placed(question, level.code())));
		}
		return index;
	}

	static LevelContent withQuestions(LevelContent level, List<QuestionContent> questions) {
		return new LevelContent(level.code(), level.title(), level.description(), questions);
	}

	@Nullable LevelContent level(String code) {
		return levels.get(code);
	}

	@Nullable Placed question(String externalId) {
		return questions.get(externalId);
	}

	/** The codes in order. */
	List<String> codes() {
		return List.copyOf(levels.keySet());
	}

	/** The ids of a level's questions in order; none where there is no such level. */
	List<String> order(String code) {
		return Objects.requireNonNullElse(orders.get(code), List.of());
	}

}
