package dev.studyhall.formats.list;

import dev.studyhall.formats.list.Mark.Kind;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.commonmark.node.Node;

/** Cuts the text of each question out of the file. */
final class Slicer {

	private final MarkdownText text;

	/** The end line of each block of the document by its first line. */
	private final TreeMap<Integer, Integer> blocks = new TreeMap<>();

	Slicer(MarkdownText text, Node document) {
		this.text = text;
		for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
			if (Tree.hasPlace(node)) {
				blocks.put(Tree.firstLine(node), Tree.endLine(node));
			}
		}
	}

	/** The questions in order; the title of the document is no section of theirs. */
	List<RawQuestion> cut(List<Decided> decided, int titleLine) {
		List<RawQuestion> questions = new ArrayList<>();
		Deque<Mark> sections = new ArrayDeque<>();
		for (int i = 0; i < decided.size(); i++) {
			Mark mark = decided.get(i).mark();
			if (decided.get(i).question()) {
				Place end = (i + 1 < decided.size()) ? Place.startOf(decided.get(i + 1).mark().line()) : text.end();
				questions.add(new RawQuestion(mark.line(), mark.headline(), mark.prompt(), body(mark, end),
						titles(sections, mark.level())));
			}
			else if (mark.line() != titleLine) {
				while (!sections.isEmpty() && sections.getLast().level() >= mark.level()) {
					sections.removeLast();
				}
				sections.addLast(mark);
			}
		}
		return questions;
	}

	private static List<String> titles(Deque<Mark> sections, int level) {
		return sections.stream()
			.filter((section) -> section.level() <= level)
			.filter((section) -> !QuestionPicker.isAside(section))
			.map((section) -> withoutColon(section.headline().title()))
			.filter((title) -> !title.isEmpty())
			.toList();
	}

	private static String withoutColon(String title) {
		return title.endsWith(":") ? title.substring(0, title.length() - 1).strip() : title;
	}

	private String body(Mark mark, Place end) {
		Place ownEnd = (mark.to().compareTo(end) < 0) ? mark.to() : end;
		return switch (mark.kind()) {
			case HEADING, BOLD, LOOSE_ITEM, LINE -> text.slice(mark.from(), end);
			case DETAILS -> Markup.unwrap(folded(mark));
			case ITEM -> moved(mark, ownEnd);
			case ITEM_HEADING -> moved(mark, ownEnd) + '\n' + trailing(mark, ownEnd.line(), end.line());
		};
	}

	/** What is folded away, moved as a whole where the fold itself is indented. */
	private String folded(Mark mark) {
		String inside = text.slice(mark.from(), mark.to());
		int end = inside.indexOf('\n');
		if (end < 0 || mark.column() == 0) {
			return inside;
		}
		List<String> lines = inside.substring(end + 1).lines().toList();
		int width = Indentation.commonWidth(lines, mark.column());
		return inside.substring(0, end + 1)
				+ lines.stream().map((line) -> Indentation.strip(line, width)).collect(Collectors.joining("\n"));
	}

	/** The lines of the item, without its indentation. */
	private String moved(Mark mark, Place end) {
		StringBuilder moved = new StringBuilder();
		int first = mark.from().line();
		if (mark.kind() == Kind.ITEM && mark.from().compareTo(end) < 0) {
			moved.append(text.lines().get(first).substring(mark.from().column()));
			first++;
		}
		for (int line = first; line < end.line(); line++) {
			moved.append('\n').append(Indentation.strip(text.lines().get(line), mark.column()));
		}
		return moved.toString();
	}

	/**
	 * Blocks behind the item that were meant to be in it but are indented too little:
	 * each is moved as a whole.
	 */
	private String trailing(Mark mark, int from, int to) {
		StringBuilder moved = new StringBuilder();
		int line = from;
		while (line < to) {
			Map.Entry<Integer, Integer> block = blocks.floorEntry(line);
			boolean within = block != null && block.getValue() > line;
			int blockEnd = within ? Math.min(to, block.getValue()) : line + 1;
			List<String> lines = text.lines().subList(line, blockEnd);
			int width = Indentation.commonWidth(lines, mark.column());
			lines.forEach((source) -> moved.append(Indentation.strip(source, width)).append('\n'));
			line = blockEnd;
		}
		return moved.toString();
	}

}
