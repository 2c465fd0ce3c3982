package dev.studyhall.formats.csv;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Where each column stands.
 *
 * @param columns places counted from 0
 * @param options those with an option each
 * @param list place of all options in one cell; null if there is none
 * @param wrongList whether that cell holds the wrong ones only
 * @param width cells behind which further options follow in pairs
 * @param html whether the cells are HTML
 */
record Header(Map<Column, Integer> columns, OptionColumns options, @Nullable Integer list, boolean wrongList, int width,
		boolean html) {

	/** A single column that lists all options. */
	private static final Set<String> LISTS = Set.of("options", "choices", "answers", "alternatives", "answer_options",
			"possible_answers", "antworten");

	/** A single column that lists the wrong ones. */
	private static final Set<String> WRONG_LISTS = Set.of("incorrect_answers", "wrong_answers", "distractors",
			"incorrect_options", "wrong_options");

	/** Reads the first row; names that mean nothing are passed over. */
	static Header read(List<String> names, boolean html) {
		List<String> normal = names.stream().map(Header::normalise).toList();
		OptionColumns options = OptionColumns.read(normal);
		Map<Column, Integer> columns = new EnumMap<>(Column.class);
		@Nullable Integer list = null;
		boolean wrong = false;
		for (int place = 0; place < names.size(); place++) {
			String name = normal.get(place);
			int at = place;
			boolean lists = LISTS.contains(name) || LISTS.contains(Column.normalise(names.get(place)));
			if (options.texts().isEmpty() && (lists || WRONG_LISTS.contains(name))) {
				list = place;
				wrong = !lists;
			}
			else if (!options.includes(place)) {
				Column.find(names.get(place)).ifPresent((column) -> columns.putIfAbsent(column, at));
			}
		}
		return new Header(columns, options, list, wrong, names.size(), html);
	}

	/** Of a table whose two columns have no names. */
	static Header ofPair(boolean html) {
		return read(List.of("front", "back"), html);
	}

	/** What is missing for questions to be read; null if nothing is. */
	@Nullable String findGap() {
		boolean question = columns.containsKey(Column.PROMPT) || columns.containsKey(Column.TITLE);
		boolean answer = columns.containsKey(Column.ANSWER) || columns.containsKey(Column.CORRECT)
				|| columns.containsKey(Column.EXPLANATION) || !options.texts().isEmpty() || list != null;
		return (question && answer) ? null
				: "The first row names no columns “question” and “answer”; names of columns were expected";
	}

	/** Whether a row says what its topic is. */
	boolean namesTopics() {
		return columns.containsKey(Column.TOPIC) || columns.containsKey(Column.TOPIC_TITLE);
	}

	/** Whether the options are but the wrong ones, beside which the right one stands. */
	boolean namesWrong() {
		return options.wrong() || wrongList;
	}

	/** Whether there are columns for options. */
	boolean hasOptions() {
		return !options.texts().isEmpty() || list != null;
	}

	private static String normalise(String name) {
		return Column.normalise(Column.beginning(name));
	}

}
