package dev.studyhall.formats.csv;

import java.io.IOException;
import java.util.List;

import dev.studyhall.formats.assembly.OptionNames;
import org.jspecify.annotations.Nullable;

/**
 * How a table says which options are right, where a single row would not show it.
 *
 * @param fromZero whether the options are counted from 0
 * @param words whether a number is what the option says, not its place
 * @param beside whether the right answer stands beside the options and is none of them
 */
record Habits(boolean fromZero, boolean words, boolean beside) {

	static final Habits USUAL = new Habits(false, false, false);

	private static final int ANSWER = 200;

	/** Looks through a table, which is read to its end. */
	static Habits of(Rows rows) throws IOException {
		boolean zero = false;
		boolean words = false;
		int named = 0;
		int beside = 0;
		for (@Nullable
		Row row = rows.next(); row != null; row = rows.next()) {
			if (!row.header().hasOptions()) {
				return USUAL;
			}
			OptionNames options = row.optionNames();
			List<String> answer = OptionNames.words(row.rightAnswer());
			boolean says = options.byWords(row.rightAnswer()).isPresent();
			zero |= answer.contains("0") && !says;
			words |= says && answer.size() == 1 && OptionNames.isNumber(answer.getFirst())
					&& !options.numbers().contains(Integer.valueOf(answer.getFirst()));
			boolean names = options.find(row.rightAnswer()).isPresent() || answer.contains("0");
			named += names ? 1 : 0;
			beside += (!names && isShort(row.rightAnswer())) ? 1 : 0;
		}
		return new Habits(zero, words, named == 0 && beside > 0);
	}

	private static boolean isShort(String answer) {
		return !answer.isBlank() && answer.length() <= ANSWER && answer.strip().indexOf('\n') < 0;
	}

}
