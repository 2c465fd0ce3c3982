package dev.studyhall.formats.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import dev.studyhall.formats.assembly.OptionNames;

/**
 * Tells the columns of a table that has no names for them by what stands in its first
 * rows: a question and its answer, or a question, its options, and which of them is
 * right. A number may stand before either.
 */
final class Unnamed {

	private static final String ENDS_ASKING = "?？؟";

	private Unnamed() {
	}

	/** The columns; empty if most rows fit neither. */
	static Optional<Header> find(List<List<String>> rows, boolean html) {
		int width = rows.getFirst().size();
		int question = most(rows, (row) -> OptionNames.isNumber(row.getFirst().strip())) ? 1 : 0;
		List<List<String>> whole = rows.stream().filter((row) -> row.size() == width).toList();
		if (width == question + 2 && most(whole, (row) -> asks(row.get(question)))) {
			return Optional.of(header(question, 0, "answer", html));
		}
		int options = width - question - 2;
		if (options >= 2 && most(whole, (row) -> namesOption(row.subList(question + 1, width)))
				&& areAlike(whole, question + 1, options)) {
			return Optional.of(header(question, options, "correct", html));
		}
		return Optional.empty();
	}

	private static boolean asks(String cell) {
		String text = cell.strip();
		return !text.isEmpty() && ENDS_ASKING.indexOf(text.charAt(text.length() - 1)) >= 0;
	}

	/** By its text or its letter: a number may as well be a mark or a difficulty. */
	private static boolean namesOption(List<String> cells) {
		OptionNames options = OptionNames.of(cells.subList(0, cells.size() - 1));
		String last = cells.getLast();
		return options.byWords(last).isPresent()
				|| (!OptionNames.isNumber(last.strip()) && options.find(last).isPresent());
	}

	/**
	 * Whether all columns say new things in most rows, or none does, as with true and
	 * false. One that differs from the others is perhaps a subject.
	 */
	private static boolean areAlike(List<List<String>> rows, int from, int columns) {
		return IntStream.range(from, from + columns)
			.mapToObj((place) -> rows.stream().map((row) -> row.get(place)).distinct().count() * 2 > rows.size())
			.distinct()
			.count() == 1;
	}

	private static boolean most(List<List<String>> rows, Predicate<List<String>> fits) {
		return rows.stream().filter(fits).count() * 2 > rows.size();
	}

	private static Header header(int question, int options, String last, boolean html) {
		List<String> names = new ArrayList<>();
		if (question > 0) {
			names.add("");
		}
		names.add("question");
		for (int number = 1; number <= options; number++) {
			names.add("option_" + number);
		}
		names.add(last);
		return Header.read(names, html);
	}

}
