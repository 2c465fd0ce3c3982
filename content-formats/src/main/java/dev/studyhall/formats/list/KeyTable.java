package dev.studyhall.formats.list;

import dev.studyhall.formats.rendering.PlainText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads an answer key that is a table: a number and a label side by side, once or several
 * times in a row; or the numbers in the head and the labels below them.
 */
final class KeyTable {

	/** Heads of a last column that explains. */
	private static final Set<String> EXPLAINING = Set.of("comment", "explanation", "justification", "note", "notes",
			"rationale", "reason", "reasoning", "why");

	private final List<List<String>> rows;

	private boolean explained;

	/**
	 * @param lines of the table, with the line of dashes
	 */
	KeyTable(List<String> lines) {
		this.rows = IntStream.range(0, lines.size())
			.filter((line) -> line != 1)
			.mapToObj((line) -> cells(lines.get(line)))
			.toList();
	}

	List<KeyEntry> read() {
		explained = !rows.isEmpty() && EXPLAINING.contains(rows.getFirst().getLast().toLowerCase(Locale.ROOT));
		List<KeyEntry> entries = new ArrayList<>();
		for (List<String> row : rows) {
			entries.addAll(readRow(row));
		}
		return entries.isEmpty() ? readColumns() : entries;
	}

	private List<KeyEntry> readRow(List<String> row) {
		List<KeyEntry> entries = new ArrayList<>();
		for (int i = 0; i + 1 < row.size(); i++) {
			KeyEntry entry = new KeyEntry(numberOf(row.get(i)), row.get(i + 1));
			if (entry.number() > 0 && entry.namesOption()) {
				entries.add(entry);
				i++;
			}
		}
		return (entries.size() == 1) ? List.of(entries.getFirst().with(explanation(row))) : entries;
	}

	private String explanation(List<String> row) {
		return (explained && row.size() > 2) ? row.getLast() : "";
	}

	private List<KeyEntry> readColumns() {
		List<KeyEntry> entries = new ArrayList<>();
		for (int row = 0; row + 1 < rows.size(); row++) {
			for (int i = 0; i < Math.min(rows.get(row).size(), rows.get(row + 1).size()); i++) {
				KeyEntry entry = new KeyEntry(numberOf(rows.get(row).get(i)), rows.get(row + 1).get(i));
				if (entry.number() > 0 && entry.namesOption()) {
					entries.add(entry);
				}
			}
		}
		return entries;
	}

	/** Of a cell that is nothing but a number, maybe behind a “Q”; 0 of any other. */
	private static int numberOf(String cell) {
		StringBuilder digits = new StringBuilder();
		for (String word : Vocabulary.words(PlainText.ofLine(cell))) {
			String bare = word.startsWith("q") ? word.substring(1) : word;
			boolean number = !bare.isEmpty() && bare.length() <= 4
					&& bare.chars().allMatch((character) -> character >= '0' && character <= '9');
			if (!number && !bare.isEmpty() && !Vocabulary.QUESTION.contains(word.toLowerCase(Locale.ROOT))) {
				return 0;
			}
			digits.append(number ? bare : "");
		}
		return (digits.isEmpty() || digits.length() > 4) ? 0 : Integer.parseInt(digits.toString());
	}

	private static List<String> cells(String line) {
		String row = line.strip();
		String inner = row.substring(row.startsWith("|") ? 1 : 0);
		String bare = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
		List<String> cells = new ArrayList<>();
		for (String cell : bare.split("\\|", -1)) {
			cells.add(cell.strip());
		}
		return cells;
	}

}
