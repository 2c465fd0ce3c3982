package dev.studyhall.formats.rendering;

/**
 * What a text would cost to parse, counted from above in one pass: the cells of its
 * tables, where a short row is filled up to the width of the head so that a few kilobytes
 * can ask for millions; and the longest run of lines without a blank one, whose lines the
 * parser copies at every line that could end a paragraph.
 *
 * @param cells at least as many as a parser of GFM tables would make
 * @param lines the longest run of lines without a blank one
 * @param blocks about as many paragraphs, headings, list items and quotations as there
 * are, each of which the parser keeps in memory
 */
public record ParsingCost(long cells, int lines, int blocks) {

	/** Cells of all tables of one text. */
	public static final int MAX_CELLS = 50_000;

	/** Lines of one text without a blank one between them. */
	public static final int MAX_LINES = 2_000;

	/** Counts. */
	public static ParsingCost of(String markdown) {
		long cells = 0;
		int longest = 0;
		int widest = 0;
		int rows = 0;
		int blocks = 0;
		for (String line : (Iterable<String>) markdown.lines()::iterator) {
			if (isBlank(line)) {
				cells += (long) widest * rows;
				widest = 0;
				rows = 0;
			}
			else {
				widest = Math.max(widest, columns(line, 0));
				blocks += marks(line) + ((rows == 0) ? 1 : 0);
				rows++;
				longest = Math.max(longest, rows);
			}
		}
		return new ParsingCost(cells + (long) widest * rows, longest, blocks);
	}

	/** Whether the text is not to be parsed. */
	public boolean isTooHigh() {
		return cells > MAX_CELLS || lines > MAX_LINES;
	}

	/**
	 * Columns of the line below a table's head, which is made of dashes, bars and colons,
	 * maybe behind the marks of lists and quotations; 0 for any other line.
	 */
	static int columns(CharSequence line, int from) {
		int bars = 0;
		int dashes = 0;
		for (int i = from; i < line.length(); i++) {
			char character = line.charAt(i);
			switch (character) {
				case '|' -> bars++;
				case '-' -> dashes++;
				case ':', ' ', '\t', '>', '*', '+', '.', ')', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
				}
				default -> {
					return 0;
				}
			}
		}
		return (bars > 0 && dashes > 0) ? bars + 1 : 0;
	}

	/** Characters before a line's text that may each open a block. */
	private static int marks(String line) {
		int marks = 0;
		for (int i = 0; i < line.length(); i++) {
			switch (line.charAt(i)) {
				case '>', '-', '*', '+', '.', ')' -> marks++;
				case ' ', '\t', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
				}
				case '#' -> {
					return marks + 1;
				}
				default -> {
					return marks;
				}
			}
		}
		return marks;
	}

	/** Blank as CommonMark has it: nothing but spaces and tabs. */
	private static boolean isBlank(String line) {
		return line.chars().allMatch((character) -> character == ' ' || character == '\t');
	}

}
