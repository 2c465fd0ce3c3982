package dev.studyhall.formats.list;

import dev.studyhall.formats.content.Texts;

import java.util.List;

/**
 * Moves lines to the left, with tabs up to every fourth column as CommonMark has them.
 */
final class Indentation {

	private static final int TAB = 4;

	private Indentation() {
	}

	/** The column, counted from 0, of a character of a line. */
	static int columnOf(String line, int index) {
		int column = 0;
		for (int i = 0; i < index; i++) {
			column += (line.charAt(i) == '\t') ? TAB - column % TAB : 1;
		}
		return column;
	}

	/** Columns of white space before a line's text. */
	static int width(String line) {
		int index = 0;
		while (index < line.length() && isSpace(line.charAt(index))) {
			index++;
		}
		return columnOf(line, index);
	}

	/** The least width of lines that are not blank, at most a limit. */
	static int commonWidth(List<String> lines, int limit) {
		return lines.stream()
			.filter((line) -> !Texts.isBlank(line))
			.mapToInt(Indentation::width)
			.reduce(limit, Math::min);
	}

	/** The line without that many columns of white space, or without all that it has. */
	static String strip(String line, int columns) {
		int column = 0;
		int index = 0;
		while (index < line.length() && column < columns && isSpace(line.charAt(index))) {
			column += (line.charAt(index) == '\t') ? TAB - column % TAB : 1;
			index++;
		}
		return " ".repeat(Math.max(0, column - columns)) + line.substring(index);
	}

	private static boolean isSpace(char character) {
		return character == ' ' || character == '\t';
	}

}
