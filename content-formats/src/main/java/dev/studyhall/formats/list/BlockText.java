package dev.studyhall.formats.list;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * The source of a paragraph without its indentation, and where it came from.
 *
 * @param text lines separated by line feeds
 * @param starts where each line begins in the file
 */
record BlockText(String text, List<Place> starts) {

	static BlockText of(MarkdownText source, Node block) {
		List<String> lines = new ArrayList<>();
		List<Place> starts = new ArrayList<>();
		for (SourceSpan span : block.getSourceSpans()) {
			String line = source.lines().get(span.getLineIndex());
			int from = Math.min(line.length(), span.getColumnIndex());
			int to = Math.min(line.length(), from + span.getLength());
			while (from < to && (line.charAt(from) == ' ' || line.charAt(from) == '\t')) {
				from++;
			}
			lines.add(line.substring(from, to));
			starts.add(new Place(span.getLineIndex(), from));
		}
		return new BlockText(String.join("\n", lines), List.copyOf(starts));
	}

	/** The end of the line in which an offset lies. */
	int lineEnd(int offset) {
		int end = text.indexOf('\n', offset);
		return (end < 0) ? text.length() : end;
	}

	String line(int offset) {
		return text.substring(offset, lineEnd(offset));
	}

	/** Where in the file an offset of the text lies. */
	Place placeOf(int offset) {
		int line = 0;
		int start = 0;
		for (int i = 0; i < offset; i++) {
			if (text.charAt(i) == '\n') {
				line++;
				start = i + 1;
			}
		}
		Place place = starts.get(line);
		return new Place(place.line(), place.column() + offset - start);
	}

}
