package dev.studyhall.formats.list;

import java.util.List;

import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Tells items that hold labelled options, which only a question does. */
final class OptionItems {

	private OptionItems() {
	}

	/** Whether options stand below an item's first line, and which of them are right. */
	static boolean areAnswered(MarkdownText text, Node item) {
		return areIn(text, item) && text.lines()
			.subList(Tree.firstLine(item), Tree.endLine(item))
			.stream()
			.map(String::strip)
			.anyMatch(OptionItems::answers);
	}

	private static boolean answers(String line) {
		return line.contains("<summary") || line.contains("[x]") || line.contains("✅") || line.contains("(correct)")
				|| AnswerKey.find(line.startsWith(">") || line.startsWith("- ") ? line.substring(1).strip() : line)
					.isPresent();
	}

	/** Whether options stand below an item's first line. */
	static boolean areIn(MarkdownText text, Node item) {
		Node first = item.getFirstChild();
		if (!(first instanceof Paragraph) || !Tree.hasPlace(first)) {
			return false;
		}
		List<String> lines = BlockText.of(text, first).text().lines().skip(1).limit(40).toList();
		Node next = first.getNext();
		return follow(lines) || (next instanceof ListBlock list && areOptions(text, list))
				|| (next instanceof Paragraph below && Tree.hasPlace(below)
						&& follow(BlockText.of(text, below).text().lines().limit(40).toList()));
	}

	/** Whether the first two items of a list have the first two labels, or boxes. */
	static boolean areOptions(MarkdownText text, ListBlock list) {
		Node item = list.getFirstChild();
		Node other = (item != null) ? item.getNext() : null;
		return item != null && other != null && follow(List.of(firstLine(text, item), firstLine(text, other)));
	}

	private static String firstLine(MarkdownText text, Node item) {
		Node first = item.getFirstChild();
		return (first instanceof Paragraph && Tree.hasPlace(first)) ? BlockText.of(text, first).line(0) : "";
	}

	/**
	 * Whether some line has the label of the first option, and the next that of the
	 * second.
	 */
	private static boolean follow(List<String> lines) {
		for (int i = 0; i + 1 < lines.size(); i++) {
			if (isLabelled(lines.get(i), 0) && isLabelled(lines.get(i + 1), 1)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isLabelled(String line, int index) {
		OptionLabel label = OptionLabel.read(line);
		boolean letter = label != null && label.index() == index && !Character.isDigit(line.charAt(0));
		return letter || line.startsWith("[ ] ") || line.startsWith("[x] ") || line.startsWith("[X] ");
	}

}
