package dev.studyhall.formats.csv;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.studyhall.formats.content.Texts;

/**
 * Reads which options are right: by numbers, by letters, or by what they say.
 *
 * @param texts of all options, some of them perhaps empty
 * @param numbers of the same
 */
record RightOptions(List<String> texts, List<Integer> numbers) {

	/** Signals what names no option. */
	Set<Integer> read(String cell) throws BadCell {
		int whole = placeOf(cell);
		List<String> words = words(cell).toList();
		if (whole >= 0 && !words.stream().allMatch(RightOptions::isNumber)) {
			return Set.of(numbers.get(whole));
		}
		Set<Integer> right = new HashSet<>();
		for (String word : words) {
			int place = isNumber(word) ? -1 : placeOf(word);
			right.add((place >= 0) ? numbers.get(place) : numberOf(word));
		}
		return right;
	}

	/** The same of a cell that may say anything; empty if it says something else. */
	Set<Integer> readIfAny(String cell) {
		try {
			Set<Integer> right = read(cell);
			return numbers.containsAll(right) ? right : Set.of();
		}
		catch (BadCell ex) {
			return Set.of();
		}
	}

	/** What stands between commas, semicolons, bars and line ends. */
	static Stream<String> words(String cell) {
		return Arrays.stream(cell.split("[,;|\n]")).map(String::strip).filter((word) -> !word.isEmpty());
	}

	private int placeOf(String text) {
		String named = Texts.canonical(text);
		return IntStream.range(0, texts.size())
			.filter((index) -> !named.isEmpty() && texts.get(index).equalsIgnoreCase(named))
			.findFirst()
			.orElse(-1);
	}

	private static boolean isNumber(String word) {
		return word.length() <= 2 && word.chars().allMatch((digit) -> digit >= '0' && digit <= '9');
	}

	private static int numberOf(String word) throws BadCell {
		if (word.length() == 1 && Character.toLowerCase(word.charAt(0)) >= 'a'
				&& Character.toLowerCase(word.charAt(0)) <= 'z') {
			return Character.toLowerCase(word.charAt(0)) - 'a' + 1;
		}
		if (!isNumber(word)) {
			throw new BadCell("The right option “%s”; numbers of options were expected".formatted(word));
		}
		return Integer.parseInt(word);
	}

}
