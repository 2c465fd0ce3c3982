package dev.studyhall.formats.list;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

import org.commonmark.node.SourceSpan;

/**
 * Headings as they were written before CommonMark: {@code ##What is a set?}. One mark
 * alone may begin anything, unless it stands first of all; two or more at the beginning
 * of a line of text are meant.
 */
final class UnspacedHeadings {

	private static final int DEEPEST = 6;

	private UnspacedHeadings() {
	}

	/** The same text with their spaces; itself if there are none. */
	static Outline mend(Outline outline) {
		MarkdownText text = outline.text();
		List<String> lines = new ArrayList<>(text.lines());
		boolean mended = false;
		for (Node node = outline.document().getFirstChild(); node != null; node = node.getNext()) {
			if (node instanceof Paragraph && node.getParent() instanceof Document) {
				for (SourceSpan span : node.getSourceSpans()) {
					int marks = marks(lines.get(span.getLineIndex()));
					if (marks > 1) {
						lines.set(span.getLineIndex(), spaced(lines.get(span.getLineIndex()), marks));
						mended = true;
					}
				}
			}
		}
		if (!mended) {
			return outline;
		}
		if (marks(lines.getFirst()) == 1) {
			lines.set(0, spaced(lines.getFirst(), 1));
		}
		return Outline.of(new MarkdownText(List.copyOf(lines)));
	}

	/** How many there are before a word; 0 if it is no such heading. */
	private static int marks(String line) {
		int marks = 0;
		while (marks < line.length() && line.charAt(marks) == '#') {
			marks++;
		}
		boolean word = marks < line.length() && Character.isLetterOrDigit(line.codePointAt(marks));
		return (word && marks <= DEEPEST) ? marks : 0;
	}

	private static String spaced(String line, int marks) {
		return line.substring(0, marks) + ' ' + line.substring(marks);
	}

}
