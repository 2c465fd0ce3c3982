package dev.studyhall.formats.bundle;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;

/**
 * The items of a list as their author typed them: without the marks and the indent.
 *
 * @param items in order
 * @param end the line behind the last one
 */
record ListLines(List<Item> items, int end) {

	/**
	 * One item; its first line is what stands behind the mark.
	 *
	 * @param line where it begins, counted from 0
	 */
	record Item(ListItem node, int line, List<String> lines) {
	}

	static ListLines read(ListBlock list, List<String> source) {
		int end = lastLine(list) + 1;
		List<Item> items = new ArrayList<>();
		for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
			if (node instanceof ListItem item) {
				int next = (node.getNext() != null) ? firstLine(node.getNext()) : end;
				items.add(read(item, source, next));
			}
		}
		return new ListLines(items, end);
	}

	/** The lines of a quotation without its marks. */
	static List<String> unquote(List<String> lines) {
		return lines.stream().map(ListLines::unquote).toList();
	}

	private static Item read(ListItem item, List<String> source, int to) {
		int from = firstLine(item);
		int indent = item.getContentIndent();
		List<String> lines = new ArrayList<>();
		lines.add(dropColumns(source.get(from), indent, false));
		source.subList(from + 1, to).forEach((line) -> lines.add(dropColumns(line, indent, true)));
		return new Item(item, from, lines);
	}

	/** What remains of a tab that is cut through are spaces. */
	private static String dropColumns(String line, int columns, boolean onlySpace) {
		int column = 0;
		int at = 0;
		while (at < line.length() && column < columns && (!onlySpace || isSpace(line.charAt(at)))) {
			column += (line.charAt(at) == '\t') ? 4 - column % 4 : 1;
			at++;
		}
		return " ".repeat(Math.max(0, column - columns)) + line.substring(at);
	}

	private static String unquote(String line) {
		int at = 0;
		while (at < 3 && line.startsWith(" ", at)) {
			at++;
		}
		if (!line.startsWith(">", at)) {
			return line;
		}
		String text = line.substring(at + 1);
		return text.startsWith(" ") ? text.substring(1) : text;
	}

	private static boolean isSpace(char character) {
		return character == ' ' || character == '\t';
	}

	private static int firstLine(Node node) {
		return node.getSourceSpans().getFirst().getLineIndex();
	}

	private static int lastLine(Node node) {
		return node.getSourceSpans().getLast().getLineIndex();
	}

}
