package dev.studyhall.formats.bundle;

import dev.studyhall.formats.bundle.QuestionParts.Part;
import dev.studyhall.formats.content.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.studyhall.formats.rendering.MarkdownParser;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Reads key points: a list, or a line each between fences. */
final class KeyPointsReader {

	private static final String EXPECTED = "; a list of key points, “- …”, was expected";

	private KeyPointsReader() {
	}

	static List<String> read(Part part) throws BadSection {
		if (part.verbatim()) {
			return part.text().lines().toList();
		}
		List<String> lines = List.of(part.text().split("\n", -1));
		Node node = MarkdownParser.outline(part.text()).getFirstChild();
		if (node == null) {
			return List.of();
		}
		if (!(node instanceof ListBlock list)) {
			throw new BadSection(part.line(), "Key points that are no list" + EXPECTED);
		}
		ListLines items = ListLines.read(list, lines);
		if (!lines.subList(items.end(), lines.size()).stream().allMatch(Texts::isBlank)) {
			throw new BadSection(part.line() + items.end(), "Text behind the key points" + EXPECTED);
		}
		List<String> points = new ArrayList<>();
		for (ListLines.Item item : items.items()) {
			points.add(toPoint(item, part.line()));
		}
		return points;
	}

	private static String toPoint(ListLines.Item item, int offset) throws BadSection {
		String text = Texts.canonical(String.join("\n", item.lines()));
		Node first = item.node().getFirstChild();
		boolean paragraph = first instanceof Paragraph && first.getNext() == null;
		if (text.contains("\n") && !paragraph) {
			throw new BadSection(offset + item.line(), "A key point of more than a paragraph; one was expected");
		}
		return text.lines().map(String::strip).collect(Collectors.joining(" "));
	}

}
