package dev.studyhall.formats.list;

import dev.studyhall.formats.list.Mark.Kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Finds every line of a document at which a question or a section may begin. */
final class MarkFinder {

	private final MarkdownText text;

	private final BoldMarks bold;

	private final List<Mark> marks = new ArrayList<>();

	private final ItemNumbers numbers = new ItemNumbers();

	/** Whether an answer key says which options are right. */
	private final boolean keyed;

	private MarkFinder(MarkdownText text, boolean keyed) {
		this.text = text;
		this.keyed = keyed;
		this.bold = new BoldMarks(text);
	}

	/**
	 * Those outside of {@code <details>}, and the details that may be questions.
	 * @param keyed whether the file has an answer key
	 */
	static List<Mark> find(MarkdownText text, Node document, boolean keyed) {
		MarkFinder finder = new MarkFinder(text, keyed);
		finder.readAll(document);
		List<Mark> blocks = evenOut(finder.marks);
		return DetailsMarks.merge(blocks, DetailsFinder.find(text, document));
	}

	private void readAll(Node document) {
		Node node = document.getFirstChild();
		while (node != null) {
			Node deeper = Tree.hasPlace(node) ? read(node) : null;
			node = (deeper != null) ? deeper : Tree.nextBehind(document, node);
		}
	}

	/** Null, or the node within this one with which reading goes on. */
	private @Nullable Node read(Node node) {
		boolean top = node.getParent() instanceof Document;
		switch (node) {
			case Heading heading when top -> marks.add(mark(heading, Kind.HEADING,
					Indentation.width(text.lines().get(Tree.firstLine(heading))), text.end()));
			case Paragraph paragraph when top -> {
				Mark mark = bold.read(paragraph);
				addIfAny((mark != null) ? mark : bold.readLine(paragraph));
			}
			case ListBlock list when top || isListOfHeadings(list) -> {
				return list.getFirstChild();
			}
			default -> {
				return (node.getParent() instanceof ListBlock) ? readItem(node) : null;
			}
		}
		return null;
	}

	private @Nullable Node readItem(Node item) {
		Node first = item.getFirstChild();
		if (first == null || !Tree.hasPlace(first)) {
			return null;
		}
		if (first instanceof Heading heading) {
			marks.add(mark(heading, Kind.ITEM_HEADING, Tree.column(text, heading), Place.startOf(Tree.endLine(item))));
			return first;
		}
		if (first instanceof Paragraph paragraph) {
			Mark read = withAnswer(item, bold.readItem(item, paragraph));
			Mark mark = numbers.number(item, isChoice(item) ? bold.readWithOptions(item, paragraph, read) : read);
			addIfAny(isLoose(item) ? readLoose(item, paragraph, mark) : null);
			addIfAny(mark);
			readHeadings(item, paragraph);
		}
		return null;
	}

	private boolean isChoice(Node item) {
		return keyed ? OptionItems.areIn(text, item) : OptionItems.areAnswered(text, item);
	}

	/** Of a “Q:” without a text, when the next item is its “A:”, with that item. */
	private @Nullable Mark withAnswer(Node item, @Nullable Mark mark) {
		Node next = item.getNext();
		boolean bare = mark != null && mark.headline().marker() == Headline.Marker.QUESTION
				&& item.getFirstChild() == item.getLastChild();
		if (mark == null || !bare || next == null || !(next.getFirstChild() instanceof Paragraph answer)
				|| !Tree.hasPlace(answer) || !AnswerKey.isAnswerLine(BlockText.of(text, answer).line(0))) {
			return mark;
		}
		return new Mark(mark.kind(), mark.level(), mark.line(), mark.column(), mark.headline(), mark.prompt(),
				mark.from(), Place.startOf(Tree.endLine(next)));
	}

	/** Whether it is alone in its list and says one thing, and text follows the list. */
	private boolean isLoose(Node item) {
		Node list = item.getParent();
		boolean alone = list != null && list.getParent() instanceof Document && item.getPrevious() == null
				&& item.getNext() == null && item.getFirstChild() == item.getLastChild();
		Node behind = alone ? list.getNext() : null;
		boolean options = behind instanceof ListBlock other && OptionItems.areOptions(text, other);
		return behind != null && !(behind instanceof Heading) && (options || !(behind instanceof ListBlock));
	}

	/**
	 * A question whose answer was meant to be in its item and stands behind it, at the
	 * left: so each question is a list of its own.
	 */
	private @Nullable Mark readLoose(Node item, Node paragraph, @Nullable Mark mark) {
		BlockText source = BlockText.of(text, paragraph);
		Place from = (mark != null) ? mark.from() : source.placeOf(source.lineEnd(0));
		Headline read = (mark != null) ? mark.headline() : Headline.read(source.line(0));
		int number = (item.getParent() instanceof OrderedList list) ? list.getMarkerStartNumber() : 0;
		if (from.line() < Tree.endLine(item) - 1 || (mark == null && number == 0)) {
			return null;
		}
		Headline headline = (number > 0 && !read.isMarked())
				? new Headline(read.title(), Headline.Marker.NUMBER, number, read.asks()) : read;
		return new Mark(Kind.LOOSE_ITEM, Mark.BOLD_LEVEL, Tree.firstLine(item), 0, headline, "", from, text.end());
	}

	/** Questions that were meant to follow a list and are indented into its last item. */
	private void readHeadings(Node item, Node first) {
		for (Node node = first.getNext(); node != null; node = node.getNext()) {
			if (node instanceof Heading heading) {
				Mark mark = mark(heading, Kind.ITEM_HEADING, Tree.column(text, heading),
						Place.startOf(Tree.endLine(item)));
				addIfAny((mark.headline().marker() == Headline.Marker.QUESTION) ? mark : null);
			}
		}
	}

	/**
	 * Whether a list within the item of a question goes on with questions: it was meant
	 * to stand beside and is indented too far.
	 */
	private static boolean isListOfHeadings(ListBlock list) {
		return list.getParent() != null && list.getParent().getFirstChild() instanceof Heading outer
				&& list.getFirstChild() != null && list.getFirstChild().getFirstChild() instanceof Heading inner
				&& inner.getLevel() <= outer.getLevel();
	}

	private void addIfAny(@Nullable Mark mark) {
		if (mark != null) {
			marks.add(mark);
		}
	}

	private static Mark mark(Heading heading, Kind kind, int column, Place to) {
		String source = (heading.getFirstChild() instanceof Text content) ? content.getLiteral() : "";
		Headline read = Headline.read(source);
		boolean numbered = kind == Kind.ITEM_HEADING && heading.getParent() != null
				&& heading.getParent().getParent() instanceof OrderedList;
		Headline headline = (numbered && !read.isMarked())
				? new Headline(read.title(), Headline.Marker.NUMBER, 0, read.asks()) : read;
		Place from = Place.startOf(Tree.endLine(heading));
		return new Mark(kind, heading.getLevel(), Tree.firstLine(heading), column, headline, "", from,
				(from.compareTo(to) <= 0) ? to : from);
	}

	/** Numbered items of one document are of one depth, that of most of them. */
	private static List<Mark> evenOut(List<Mark> marks) {
		Map<Integer, Long> counts = marks.stream()
			.filter(MarkFinder::isNumberedItem)
			.collect(Collectors.groupingBy(Mark::level, Collectors.counting()));
		int usual = counts.entrySet()
			.stream()
			.max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
			.map(Map.Entry::getKey)
			.orElse(0);
		return marks.stream()
			.map((mark) -> isNumberedItem(mark) ? mark.withLevel(usual) : mark)
			.sorted(Comparator.comparingInt(Mark::line))
			.toList();
	}

	private static boolean isNumberedItem(Mark mark) {
		return mark.kind() == Kind.ITEM_HEADING && mark.headline().isMarked();
	}

}
