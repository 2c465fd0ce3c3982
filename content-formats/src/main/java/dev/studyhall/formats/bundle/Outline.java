package dev.studyhall.formats.bundle;

import java.util.ArrayList;
import java.util.List;

import dev.studyhall.formats.rendering.MarkdownParser;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * The headings that divide a bundle: those of levels 1 to 3 that stand in the document
 * itself, not in a list, a quotation or a fence.
 *
 * @param headings in order
 * @param end the line behind the last one, counted from 0
 */
record Outline(List<OutlineHeading> headings, int end) {

	private static final int DEEPEST = 3;

	/**
	 * One dividing heading; lines are those of the file, counted from 0.
	 *
	 * @param source the heading's Markdown without its marks
	 * @param line where it stands
	 * @param next the line below it
	 * @param attributesEnd the line behind the paragraph in braces directly below;
	 * {@link #next} if there is none
	 */
	record OutlineHeading(int level, String source, int line, int next, int attributesEnd) {
	}

	/** Reads from a line on. */
	static Outline read(SourceText source, int from) throws FileRefused {
		int end = source.lines().size();
		try {
			List<OutlineHeading> headings = new ArrayList<>();
			Node document = MarkdownParser.outline(source.slice(from, end));
			for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
				if (node instanceof Heading heading && heading.getLevel() <= DEEPEST) {
					headings.add(toHeading(heading, source, from));
				}
			}
			return new Outline(headings, end);
		}
		catch (StackOverflowError ex) {
			throw new FileRefused(from + 1, "Markup nested too deeply to be read; simpler Markdown was expected");
		}
	}

	private static OutlineHeading toHeading(Heading heading, SourceText source, int from) {
		String text = (heading.getFirstChild() instanceof Text content) ? content.getLiteral() : "";
		int line = heading.getSourceSpans().getFirst().getLineIndex() + from;
		int next = heading.getSourceSpans().getLast().getLineIndex() + from + 1;
		return new OutlineHeading(heading.getLevel(), text, line, next, findAttributesEnd(heading, source, from, next));
	}

	private static int findAttributesEnd(Heading heading, SourceText source, int from, int next) {
		if (!(heading.getNext() instanceof Paragraph paragraph) || paragraph.getSourceSpans().isEmpty()) {
			return next;
		}
		List<SourceSpan> spans = paragraph.getSourceSpans();
		int first = spans.getFirst().getLineIndex() + from;
		boolean attributes = AttributeReader.startsAt(source.lines().get(first).strip(), 0);
		return attributes ? spans.getLast().getLineIndex() + from + 1 : next;
	}

}
