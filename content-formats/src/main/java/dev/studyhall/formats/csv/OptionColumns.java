package dev.studyhall.formats.csv;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.studyhall.formats.content.ContentLimits;

/**
 * The columns with an option each, with what is said about it and whether it is right.
 *
 * @param texts places of the options by their numbers
 * @param feedbacks places of what is said about each
 * @param flags places that say whether each is right
 * @param wrong whether the columns are called those of wrong answers
 */
record OptionColumns(Map<Integer, Integer> texts, Map<Integer, Integer> feedbacks, Map<Integer, Integer> flags,
		boolean wrong) {

	private static final String KEY = "_?(\\d{1,2}|[a-j])";

	private static final String WORD = "(?:possible_|answer_)?(?:option|opt|answer|ans|choice|alternative|response|antwort)";

	private static final Pattern OPTION = Pattern.compile(WORD + KEY + "(?:_text)?");

	private static final Pattern WRONG = Pattern
		.compile("(?:(?:incorrect|wrong|false)(?:_?(?:answer|option|choice|ans))?|distractor|falsch)" + KEY);

	private static final Pattern FEEDBACK = Pattern
		.compile("feedback" + KEY + "|" + WORD + KEY + "_(?:feedback|explanation)");

	private static final Pattern FLAG = Pattern
		.compile("(?:is_)?correct" + KEY + "|" + WORD + KEY + "_(?:is_)?(?:correct|right)");

	/** Finds them among names that are normalised. */
	static OptionColumns read(List<String> names) {
		Map<Integer, Integer> options = find(OPTION, names);
		Map<Integer, Integer> wrong = find(WRONG, names);
		if (options.isEmpty() && names.contains("a") && names.contains("b")) {
			options = find(Pattern.compile("([a-j])"), names);
		}
		boolean onlyWrong = options.isEmpty() && !wrong.isEmpty();
		return new OptionColumns(onlyWrong ? wrong : options, find(FEEDBACK, names), find(FLAG, names), onlyWrong);
	}

	/** Whether the column of an answer is in truth the first option. */
	boolean includes(int place) {
		return texts.containsValue(place);
	}

	private static Map<Integer, Integer> find(Pattern pattern, List<String> names) {
		Map<Integer, Integer> found = new TreeMap<>();
		for (int place = 0; place < names.size(); place++) {
			Matcher matcher = pattern.matcher(names.get(place));
			if (matcher.matches()) {
				int at = place;
				numberIn(matcher).ifPresent((number) -> found.putIfAbsent(number, at));
			}
		}
		return found;
	}

	/** The number in the name; letters count from a. */
	private static OptionalInt numberIn(Matcher matcher) {
		for (int group = 1; group <= matcher.groupCount(); group++) {
			String key = matcher.group(group);
			if (key != null) {
				int number = Character.isDigit(key.charAt(0)) ? Integer.parseInt(key) : key.charAt(0) - 'a' + 1;
				return (number <= ContentLimits.OPTIONS) ? OptionalInt.of(number) : OptionalInt.empty();
			}
		}
		return OptionalInt.empty();
	}

}
