package dev.studyhall.formats.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

import dev.studyhall.formats.assembly.OptionNames;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.Texts;
import dev.studyhall.formats.json.JsonValue.Fields;
import dev.studyhall.formats.json.JsonValue.Flag;
import dev.studyhall.formats.json.JsonValue.Items;
import dev.studyhall.formats.json.JsonValue.Text;

/** The options of a question as other collections keep them, and which are right. */
final class ForeignOptions {

	private static final Set<String> YES = Set.of("true", "yes", "1", "correct", "right");

	private final List<Listed> listed = new ArrayList<>();

	/**
	 * An option.
	 *
	 * @param key by which the answer may name it; empty if it has none
	 * @param right whether the option itself says that it is
	 * @param number whether its text is a number
	 */
	private record Listed(String key, String text, boolean right, String feedback, boolean number) {
	}

	/** Reads a list, or an object with a field for each. */
	static ForeignOptions of(JsonValue value) {
		ForeignOptions options = new ForeignOptions();
		switch (value) {
			case Fields fields when fields.fields().get("text") instanceof Items texts ->
				options.addAll(texts, fields.fields().getOrDefault("label", new JsonValue.Nothing()).texts());
			case Fields fields -> fields.fields().forEach(options::add);
			default -> value.parts().forEach((part) -> options.add("", part));
		}
		return options;
	}

	/** Reads fields that are an option each; none if there are not two. */
	static ForeignOptions ofFields(Map<String, JsonValue> facts) {
		ForeignOptions options = new ForeignOptions();
		boolean letters = facts.containsKey("a") && facts.containsKey("b");
		facts.forEach((name, value) -> {
			Matcher matcher = ForeignNames.OPTION.matcher(name);
			if (matcher.matches() && (matcher.group(2) == null || letters)) {
				options.add((matcher.group(2) != null) ? matcher.group(2) : matcher.group(1), value);
			}
		});
		return (options.listed.size() > 1) ? options : new ForeignOptions();
	}

	/** Wrong ones; the right answer stands elsewhere. */
	static List<String> wrong(Map<String, JsonValue> facts) {
		List<String> wrong = new ArrayList<>();
		ForeignNames.WRONG.stream()
			.filter(facts::containsKey)
			.limit(1)
			.forEach((name) -> wrong.addAll(facts.getOrDefault(name, new JsonValue.Nothing()).texts()));
		facts.forEach((name, value) -> {
			if (ForeignNames.DISTRACTOR.matcher(name).matches()) {
				wrong.addAll(value.texts());
			}
		});
		return wrong;
	}

	/**
	 * The right answers among wrong ones, in the order of the alphabet: they have none of
	 * their own.
	 */
	static List<Option> mixed(List<String> right, List<String> wrong) {
		List<Option> options = new ArrayList<>();
		right.forEach((text) -> options.add(new Option(Texts.canonical(text), true, "")));
		wrong.stream()
			.filter((text) -> !right.contains(text))
			.forEach((text) -> options.add(new Option(Texts.canonical(text), false, "")));
		return options.stream().sorted(Comparator.comparing(Option::text)).toList();
	}

	int size() {
		return listed.size();
	}

	List<String> texts() {
		return listed.stream().map(Listed::text).toList();
	}

	/** Whether one of them says itself that it is right. */
	boolean areMarked() {
		return listed.stream().anyMatch(Listed::right);
	}

	/** As they mark themselves. */
	List<Option> marked() {
		return IntStream.range(0, listed.size()).mapToObj((place) -> option(place, listed.get(place).right())).toList();
	}

	/** With those right that the answer names; empty if it names none. */
	Optional<List<Option>> named(JsonValue answer, int first) {
		Set<Integer> right = new TreeSet<>();
		if (answer instanceof Fields flags) {
			flags.fields().forEach((name, value) -> byFlag(name, value).ifPresent(right::add));
			return right.isEmpty() ? named(new Text(answer.words()), first) : Optional.of(options(right));
		}
		for (JsonValue part : answer.parts()) {
			Optional<Set<Integer>> found = places(part, first);
			if (found.isEmpty()) {
				return Optional.empty();
			}
			right.addAll(found.get());
		}
		return right.isEmpty() ? Optional.empty() : Optional.of(options(right));
	}

	/** The place that a number means by itself, as far as it is one; -1 if it is none. */
	int place(JsonValue answer) {
		boolean number = answer instanceof JsonValue.Number || (answer instanceof Text text
				&& OptionNames.isNumber(text.characters().strip()) && byText(text.characters()).isEmpty());
		String digits = answer.words().strip();
		boolean text = number && listed.stream().allMatch(Listed::number) && byText(digits).isPresent();
		boolean key = number && byKey(digits).isPresent();
		return (number && !text && !key && OptionNames.isNumber(digits)) ? Integer.parseInt(digits) : -1;
	}

	private Optional<Set<Integer>> places(JsonValue answer, int first) {
		String words = answer.words().strip();
		Optional<Integer> key = byKey(words);
		if (key.isPresent()) {
			return key.map(Set::of);
		}
		int number = place(answer);
		if (number >= 0) {
			int place = number - first;
			return (place >= 0 && place < listed.size()) ? Optional.of(Set.of(place)) : byText(words).map(Set::of);
		}
		return new OptionNames(texts(), IntStream.rangeClosed(1, listed.size()).boxed().toList(), true).find(words);
	}

	private Optional<Integer> byText(String words) {
		return new OptionNames(texts(), List.of(), true).byWords(words);
	}

	private Optional<Integer> byKey(String words) {
		return IntStream.range(0, listed.size())
			.filter((place) -> !listed.get(place).key().isEmpty()
					&& listed.get(place).key().equals(JsonValue.normalise(words)))
			.boxed()
			.findFirst();
	}

	/** {@code "answer_a_correct": "true"}. */
	private Optional<Integer> byFlag(String name, JsonValue value) {
		boolean set = YES.contains(value.words().strip().toLowerCase(Locale.ROOT));
		String key = name.endsWith("correct") ? name.substring(0, name.length() - "correct".length()) : name;
		return set ? byKey(key) : Optional.empty();
	}

	private List<Option> options(Set<Integer> right) {
		return IntStream.range(0, listed.size()).mapToObj((place) -> option(place, right.contains(place))).toList();
	}

	private Option option(int place, boolean right) {
		return new Option(listed.get(place).text(), right, listed.get(place).feedback());
	}

	private void addAll(Items texts, List<String> labels) {
		for (int place = 0; place < texts.items().size(); place++) {
			add((place < labels.size()) ? labels.get(place) : "", texts.items().get(place));
		}
	}

	private void add(String key, JsonValue value) {
		String text = Texts.canonical(value.words());
		if (!(value instanceof Fields fields)) {
			listed.add(new Listed(JsonValue.normalise(key), text, false, "", value instanceof JsonValue.Number));
			return;
		}
		String own = fields.first(ForeignNames.KEYS).map(JsonValue::words).orElse("");
		boolean right = ForeignNames.FLAGS.stream()
			.map((name) -> fields.fields().get(name))
			.anyMatch(ForeignOptions::isSet);
		String feedback = fields.first(ForeignNames.FEEDBACK).map(JsonValue::words).orElse("");
		listed.add(new Listed(JsonValue.normalise(key.isEmpty() && !own.equals(text) ? own : key), text, right,
				Texts.canonical(feedback), false));
	}

	private static boolean isSet(JsonValue flag) {
		return switch (flag) {
			case null -> false;
			case Flag(boolean set) -> set;
			case Text(String word) -> YES.contains(word.strip().toLowerCase(Locale.ROOT));
			case JsonValue.Number(String digits) -> digits.equals("1");
			default -> false;
		};
	}

}
