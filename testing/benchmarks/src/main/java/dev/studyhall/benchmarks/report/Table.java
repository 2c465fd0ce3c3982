package dev.studyhall.benchmarks.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table in Markdown, its columns aligned: the first to the left, figures to the right.
 */
public final class Table {

	private final List<List<String>> rows = new ArrayList<>();

	public Table(String... columns) {
		this.rows.add(List.of(columns));
	}

	/** Adds a row with as many cells as there are columns. */
	public Table row(Object... cells) {
		if (cells.length != this.rows.getFirst().size()) {
			throw new IllegalArgumentException(cells.length + " cells for " + this.rows.getFirst().size() + " columns");
		}
		this.rows.add(Arrays.stream(cells).map(String::valueOf).toList());
		return this;
	}

	@Override
	public String toString() {
		List<Integer> widths = IntStream.range(0, this.rows.getFirst().size())
			.mapToObj((column) -> this.rows.stream().mapToInt((row) -> row.get(column).length()).max().orElse(0))
			.toList();
		List<String> lines = new ArrayList<>(this.rows.stream().map((row) -> line(row, widths)).toList());
		lines.add(1, rule(widths));
		return String.join("\n", lines);
	}

	private static String line(List<String> row, List<Integer> widths) {
		return IntStream.range(0, row.size())
			.mapToObj((column) -> padded(row.get(column), widths.get(column), column == 0))
			.collect(Collectors.joining(" | ", "| ", " |"));
	}

	private static String padded(String cell, int width, boolean left) {
		String space = " ".repeat(width - cell.length());
		return left ? cell + space : space + cell;
	}

	private static String rule(List<Integer> widths) {
		return IntStream.range(0, widths.size())
			.mapToObj((column) -> (column == 0) ? "-".repeat(widths.get(column) + 2)
					: "-".repeat(widths.get(column) + 1) + ":")
			.collect(Collectors.joining("|", "|", "|"));
	}

}
