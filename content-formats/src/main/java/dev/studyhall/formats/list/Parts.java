package dev.studyhall.formats.list;

import dev.studyhall.formats.content.Texts;
import dev.studyhall.formats.rendering.MarkdownParser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/**
 * The blocks of a question's text, each with its lines up to the next.
 *
 * @param blocks in order, each with a place
 */
record Parts(MarkdownText text, List<Node> blocks) {

	/** Tags that hold nothing together: their blocks may go. */
	private static final Set<String> LOOSE = Set.of("a", "b", "br", "center", "div", "hr", "i", "p", "span", "strong",
			"sub", "sup");

	/**
	 * Reads a text.
	 * @throws StackOverflowError if it is nested beyond all reason
	 */
	static Parts of(String markdown) {
		MarkdownText text = MarkdownText.of(markdown);
		List<Node> blocks = new ArrayList<>();
		for (Node node = MarkdownParser.outline(markdown).getFirstChild(); node != null; node = node.getNext()) {
			if (Tree.hasPlace(node)) {
				blocks.add(node);
			}
		}
		return new Parts(text, List.copyOf(blocks));
	}

	int size() {
		return blocks.size();
	}

	/** The source from one block to another, the second exclusive. */
	String slice(int from, int to) {
		return (from < to) ? Texts.canonical(text.slice(startLine(from), startLine(to))) : "";
	}

	/** The source of a paragraph's or a heading's first line; empty for others. */
	String firstLine(int index) {
		List<String> lines = firstLines(index);
		return lines.isEmpty() ? "" : lines.getFirst();
	}

	/** The source of a paragraph's first two lines or of a heading; empty for others. */
	List<String> firstLines(int index) {
		Node block = blocks.get(index);
		int first = Tree.firstLine(block);
		return switch (block) {
			case Heading _ -> List.of(text.lines().get(first).strip());
			case Paragraph _ -> text.lines()
				.subList(first, Math.min(first + 2, Tree.endLine(block)))
				.stream()
				.map(String::strip)
				.toList();
			default -> List.of();
		};
	}

	/** A block without some of its first lines; a heading is one line. */
	String behindLines(int index, int count) {
		Node block = blocks.get(index);
		int next = (block instanceof Heading) ? Tree.endLine(block) : Tree.firstLine(block) + count;
		return text.slice(next, startLine(index + 1));
	}

	/** The first block that is more than a rule, an anchor or a way back to the top. */
	int firstReadable(int from, int to) {
		int first = from;
		while (first < to && isLoose(first)) {
			first++;
		}
		return first;
	}

	/** Behind the last such block. */
	int endOfReadable(int from, int to) {
		int end = to;
		while (end > from && isLoose(end - 1)) {
			end--;
		}
		return end;
	}

	/** The source without what nobody reads at both ends. */
	String readable(int from, int to) {
		int first = firstReadable(from, to);
		return slice(first, endOfReadable(first, to));
	}

	/** The Markdown of a list's items. */
	List<String> items(ListBlock list) {
		List<String> texts = new ArrayList<>();
		for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
			texts.add(textOf(item));
		}
		return texts;
	}

	private String textOf(Node item) {
		Node first = item.getFirstChild();
		if (first == null || !Tree.hasPlace(first)) {
			return "";
		}
		int column = Tree.column(text, first);
		String line = text.lines().get(Tree.firstLine(first));
		StringBuilder moved = new StringBuilder(line.substring(first.getSourceSpans().getFirst().getColumnIndex()));
		for (int i = Tree.firstLine(first) + 1; i < Tree.endLine(item); i++) {
			moved.append('\n').append(Indentation.strip(text.lines().get(i), column));
		}
		return moved.toString();
	}

	private boolean isLoose(int index) {
		return switch (blocks.get(index)) {
			case ThematicBreak _ -> true;
			case HtmlBlock html -> Tag.findIn(html.getLiteral()).stream().allMatch((tag) -> LOOSE.contains(tag.name()))
					&& Filling.of(slice(index, index + 1)) == Filling.NOTHING;
			case Paragraph _ ->
				isAttributes(slice(index, index + 1)) || Filling.of(slice(index, index + 1)) == Filling.NOTHING;
			default -> false;
		};
	}

	/** What some tools take for the looks of the block above: {@code {: .no_toc }}. */
	private static boolean isAttributes(String markdown) {
		return markdown.startsWith("{:") && markdown.endsWith("}") && markdown.indexOf('\n') < 0;
	}

	private int startLine(int index) {
		if (index == 0) {
			return 0;
		}
		return (index < blocks.size()) ? Tree.firstLine(blocks.get(index)) : text.lines().size();
	}

}
