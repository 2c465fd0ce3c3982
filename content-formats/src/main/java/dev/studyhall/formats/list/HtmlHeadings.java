package dev.studyhall.formats.list;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.Document;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/**
 * Headings in HTML, as in {@code
 *
<h3 align="center">What is a set?</h3>}, written as headings of Markdown. Blank lines come
 * around them, so that what follows is Markdown too.
 */
final class HtmlHeadings {

	private final List<String> lines;

	private final List<String> written = new ArrayList<>();

	private final List<Integer> origins = new ArrayList<>();

	/** The first line that has not been written yet. */
	private int next;

	private HtmlHeadings(List<String> lines) {
		this.lines = lines;
	}

	/** The same text with such headings, which may have more lines. */
	static Mended mend(MarkdownText text) {
		if (text.lines().stream().noneMatch(HtmlHeading::mayHold)) {
			return new Mended(text, List.of());
		}
		HtmlHeadings headings = new HtmlHeadings(text.lines());
		Node document = Outline.of(text).document();
		for (Node node = document; node != null; node = Tree.next(document, node)) {
			if (node instanceof HtmlBlock && Tree.hasPlace(node) && Tree.firstLine(node) >= headings.next) {
				headings.read(node);
			}
		}
		headings.copyTo(text.lines().size());
		return new Mended(new MarkdownText(List.copyOf(headings.written)), List.copyOf(headings.origins));
	}

	/**
	 * A text and where its lines came from.
	 *
	 * @param origins the line of the file for each line; empty if they are the same
	 */
	record Mended(MarkdownText text, List<Integer> origins) {

		/** The line of the file, counted from 0. */
		int origin(int line) {
			return origins.isEmpty() ? line : origins.get(Math.min(line, origins.size() - 1));
		}

	}

	private void read(Node block) {
		int first = Tree.firstLine(block);
		if (block.getParent() instanceof Document) {
			String html = String.join("\n", lines.subList(first, Tree.endLine(block)));
			List<HtmlHeading> found = HtmlHeading.findIn(html);
			if (!found.isEmpty()) {
				copyTo(first);
				writeAround(html, found);
				next = Tree.endLine(block);
			}
		}
		else if (block.getSourceSpans().size() == 1) {
			copyTo(first);
			writeInItem(lines.get(first), block.getSourceSpans().getFirst().getColumnIndex());
			next = first + 1;
		}
	}

	private void writeAround(String html, List<HtmlHeading> found) {
		int at = 0;
		int line = next;
		for (HtmlHeading heading : found) {
			write(html.substring(at, heading.from()), line);
			line += linesIn(html, at, heading.from());
			write("", line);
			write(heading.toMarkdown(), line);
			write("", line);
			line += linesIn(html, heading.from(), heading.to());
			at = heading.to();
		}
		write(html.substring(at), line);
	}

	/** Within a list nothing is moved: only a line that is a heading and nothing else. */
	private void writeInItem(String line, int column) {
		String html = line.substring(Math.min(column, line.length())).strip();
		List<HtmlHeading> found = HtmlHeading.findIn(html);
		boolean whole = found.size() == 1 && found.getFirst().from() == 0 && found.getFirst().to() == html.length();
		write(whole ? line.substring(0, column) + found.getFirst().toMarkdown() : line, next);
	}

	private void copyTo(int end) {
		for (; next < end; next++) {
			write(lines.get(next), next);
		}
	}

	private void write(String text, int origin) {
		int line = origin;
		for (String part : text.split("\n", -1)) {
			written.add(part);
			origins.add(line++);
		}
	}

	private static int linesIn(String html, int from, int to) {
		return (int) html.substring(from, to).chars().filter((character) -> character == '\n').count();
	}

}
