package dev.studyhall.formats.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
		if (options >= 2 && most(whole, (row) -> namesOption(row.subList(question + 1, width)))) {
			return Optional.of(header(question, options, "correct", html));
		}
		return Optional.empty();
	}

	private static boolean asks(String cell) {
		String text = cell.strip();
		return !text.isEmpty() && ENDS_ASKING.indexOf(text.charAt(text.length() - 1)) >= 0;
	}

	private static boolean namesOption(List<String> cells) {
		return OptionNames.of(cells.subList(0, cells.size() - 1)).find(cells.getLast()).isPresent();
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
