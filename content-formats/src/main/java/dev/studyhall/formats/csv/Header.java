package dev.studyhall.formats.csv;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import dev.studyhall.formats.content.ContentLimits;
import org.jspecify.annotations.Nullable;

/**
 * Where each column stands.
 *
 * @param columns places counted from 0
 * @param options places of the options by their numbers
 * @param feedbacks places of what is said about each
 * @param list place of all options in one cell; null if there is none
 * @param width cells behind which further options follow in pairs
 */
record Header(Map<Column, Integer> columns, Map<Integer, Integer> options, Map<Integer, Integer> feedbacks,
		@Nullable Integer list, int width) {

	/** A single column that lists all options. */
	private static final Set<String> LISTS = Set.of("options", "choices", "answers", "alternatives");

	private static final List<String> OPTION = List.of("option", "answer", "choice");

	private static final List<String> FEEDBACK = List.of("feedback");

	/** Reads the first row; names that mean nothing are passed over. */
	static Header read(List<String> names) {
		Map<Column, Integer> columns = new EnumMap<>(Column.class);
		Map<Integer, Integer> options = new TreeMap<>();
		Map<Integer, Integer> feedbacks = new HashMap<>();
		@Nullable Integer list = null;
		for (int place = 0; place < names.size(); place++) {
			String name = Column.normalise(names.get(place));
			int at = place;
			if (LISTS.contains(name)) {
				list = place;
				continue;
			}
			Column.find(name).ifPresent((column) -> columns.putIfAbsent(column, at));
			numberOf(OPTION, name).ifPresent((number) -> options.putIfAbsent(number, at));
			numberOf(FEEDBACK, name).ifPresent((number) -> feedbacks.putIfAbsent(number, at));
		}
		return new Header(columns, options, feedbacks, options.isEmpty() ? list : null, names.size());
	}

	/** What is missing for questions to be read; null if nothing is. */
	@Nullable String findGap() {
		boolean question = columns.containsKey(Column.PROMPT) || columns.containsKey(Column.TITLE);
		boolean answer = columns.containsKey(Column.ANSWER) || !options.isEmpty() || list != null;
		return (question && answer) ? null
				: "The first row names no columns “question” and “answer”; names of columns were expected";
	}

	/** Whether a row says what its topic is. */
	boolean namesTopics() {
		return columns.containsKey(Column.TOPIC) || columns.containsKey(Column.TOPIC_TITLE);
	}

	/**
	 * The number behind {@code option} or another word for it, also without a line
	 * between them; letters count from a.
	 */
	private static Optional<Integer> numberOf(List<String> words, String name) {
		return words.stream().filter(name::startsWith).findFirst().flatMap((word) -> numberBehind(word, name));
	}

	private static Optional<Integer> numberBehind(String word, String name) {
		String rest = name.substring(word.length()).replace("_", "");
		if (rest.length() == 1 && rest.charAt(0) >= 'a' && rest.charAt(0) <= 'z') {
			return Optional.of(rest.charAt(0) - 'a' + 1);
		}
		boolean number = !rest.isEmpty() && rest.length() <= 2
				&& rest.chars().allMatch((digit) -> digit >= '0' && digit <= '9');
		return number ? Optional.of(Integer.parseInt(rest)).filter((value) -> value <= ContentLimits.OPTIONS)
				: Optional.empty();
	}

}
