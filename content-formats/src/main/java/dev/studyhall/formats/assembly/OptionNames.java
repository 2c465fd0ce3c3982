package dev.studyhall.formats.assembly;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the options that an answer names: by what they say, by number or by letter, with
 * or without "Option" before it.
 *
 * @param texts of all options, some of them perhaps empty
 * @param numbers of the same
 * @param wordsFirst whether a number that is also the text of an option means the text
 */
public record OptionNames(List<String> texts, List<Integer> numbers, boolean wordsFirst) {

	private static final Pattern LABEL = Pattern
		.compile("(?i)(?:(?:option|answer|choice|opt|ans)[\\s_.:#-]*)?[(\\[]?([a-z]|\\d{1,2})[)\\].:]?");

	private static final Pattern LABELLED = Pattern.compile("[(\\[]?([A-Za-z]|\\d{1,2})[)\\].:]+\\s*(\\S.*)",
			Pattern.DOTALL);

	private static final int LETTERS = 10;

	private static final int LONGEST = 300;

	/** Options that are numbered from 1. */
	public static OptionNames of(List<String> texts) {
		return new OptionNames(texts, IntStream.rangeClosed(1, texts.size()).boxed().toList(), false);
	}

	/** The places of the options, counted from 0; empty if the answer names none. */
	public Optional<Set<Integer>> find(String answer) {
		String text = answer.strip();
		List<String> words = words(text);
		if (words.isEmpty()) {
			return Optional.empty();
		}
		boolean numeric = words.stream().allMatch(OptionNames::isNumber);
		if (!numeric || wordsFirst) {
			Optional<Integer> whole = byWords(text);
			if (whole.isPresent()) {
				return whole.map(Set::of);
			}
		}
		return all(words).or(() -> letters(text)).or(() -> numeric ? byWords(text).map(Set::of) : Optional.empty());
	}

	/** The option that says this, maybe behind its own letter; empty if none does. */
	public Optional<Integer> byWords(String text) {
		String named = normal(text);
		return named.isEmpty() ? Optional.empty() : first((option) -> normal(option).equals(named))
			.or(() -> first((option) -> normal(withoutLabel(option)).equals(named)));
	}

	/** What stands between commas, semicolons, bars and line ends. */
	public static List<String> words(String cell) {
		return Arrays.stream(cell.split("[,;|\n]")).map(String::strip).filter((word) -> !word.isEmpty()).toList();
	}

	/** Whether it is a number of at most two digits. */
	public static boolean isNumber(String word) {
		return word.length() <= 2 && !word.isEmpty() && word.chars().allMatch((digit) -> digit >= '0' && digit <= '9');
	}

	private Optional<Integer> first(Predicate<String> wanted) {
		return IntStream.range(0, texts.size()).filter((place) -> wanted.test(texts.get(place))).boxed().findFirst();
	}

	private static String withoutLabel(String text) {
		Matcher matcher = LABELLED.matcher((text.length() <= LONGEST) ? text.strip() : "");
		return matcher.matches() ? matcher.group(2) : text;
	}

	private Optional<Set<Integer>> all(List<String> words) {
		Set<Integer> places = new TreeSet<>();
		for (String word : words) {
			Optional<Integer> place = one(word);
			if (place.isEmpty()) {
				return Optional.empty();
			}
			places.add(place.get());
		}
		return Optional.of(places);
	}

	private Optional<Integer> one(String word) {
		Optional<Integer> said = isNumber(word) && !wordsFirst ? Optional.empty() : byWords(word);
		return said.or(() -> labelled(LABEL.matcher(word))).or(() -> labelledText(word));
	}

	private Optional<Integer> labelled(Matcher label) {
		return label.matches() ? byLabel(label.group(1)) : Optional.empty();
	}

	/** {@code B. Paris}, where the second option is Paris. */
	private Optional<Integer> labelledText(String word) {
		String text = withoutLabel(word);
		return text.equals(word) ? Optional.empty() : byWords(text);
	}

	/** {@code ACD}, in the order of the alphabet. */
	private Optional<Set<Integer>> letters(String text) {
		boolean rising = text.length() > 1 && text.length() <= LETTERS
				&& IntStream.range(0, text.length())
					.allMatch((at) -> text.charAt(at) >= 'A' && text.charAt(at) <= 'Z'
							&& (at == 0 || text.charAt(at) > text.charAt(at - 1)));
		return rising ? all(Stream.of(text.split("")).toList()) : Optional.empty();
	}

	private Optional<Integer> byLabel(String label) {
		int place = isNumber(label) ? numbers.indexOf(Integer.parseInt(label))
				: numbers.indexOf(letterNumber(label) + ((numbers.isEmpty() || numbers.getFirst() != 0) ? 1 : 0));
		return (place >= 0 && !texts.get(place).isEmpty()) ? Optional.of(place) : Optional.empty();
	}

	private static int letterNumber(String letter) {
		return letter.toLowerCase(Locale.ROOT).charAt(0) - 'a';
	}

	private static String normal(String text) {
		return text.strip().toLowerCase(Locale.ROOT);
	}

}
