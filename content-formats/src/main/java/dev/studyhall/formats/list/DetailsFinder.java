package dev.studyhall.formats.list;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * Finds the {@code <details>} of a text: where they begin in a block of HTML, where they
 * end in any text but code. One without an end reaches to the next one or to the next
 * heading of the document.
 */
final class DetailsFinder {

	private final MarkdownText text;

	private final Deque<Open> stack = new ArrayDeque<>();

	private final List<Open> all = new ArrayList<>();

	private final TreeSet<Place> barriers = new TreeSet<>();

	private DetailsFinder(MarkdownText text) {
		this.text = text;
	}

	/** One while it is read. */
	private static final class Open {

		private final Place tag;

		private final Place behindTag;

		private @Nullable Place summary;

		private @Nullable Place summaryEnd;

		private @Nullable Place content;

		private @Nullable Place end;

		private @Nullable Place close;

		private Open(Place tag, Place behindTag) {
			this.tag = tag;
			this.behindTag = behindTag;
		}

	}

	/** All of them, in the order in which they begin. */
	static List<Details> find(MarkdownText text, Node document) {
		DetailsFinder finder = new DetailsFinder(text);
		for (Node node = document; node != null; node = Tree.next(document, node)) {
			finder.read(node);
		}
		return finder.all.stream().map(finder::toDetails).toList();
	}

	private void read(Node node) {
		if (node instanceof Heading && node.getParent() instanceof Document) {
			barriers.add(Place.startOf(Tree.firstLine(node)));
		}
		boolean html = node instanceof HtmlBlock;
		boolean comment = html && ((HtmlBlock) node).getLiteral().stripLeading().startsWith("<!--");
		if (!comment && (html || node instanceof Paragraph)) {
			node.getSourceSpans().forEach((span) -> readLine(span, html));
		}
	}

	private void readLine(SourceSpan span, boolean html) {
		String line = text.lines().get(span.getLineIndex());
		int offset = Math.min(line.length(), span.getColumnIndex());
		String content = line.substring(offset, Math.min(line.length(), offset + span.getLength()));
		if (content.indexOf('<') < 0) {
			return;
		}
		for (Tag tag : Tag.findIn(content)) {
			Place from = new Place(span.getLineIndex(), offset + tag.from());
			Place to = new Place(span.getLineIndex(), offset + tag.to());
			if (tag.is("details") && (html || tag.closing())) {
				readDetails(tag, from, to);
			}
			else if (tag.is("summary") && !stack.isEmpty()) {
				readSummary(tag, stack.getFirst(), from, to);
			}
		}
	}

	private void readDetails(Tag tag, Place from, Place to) {
		if (!tag.closing()) {
			Open open = new Open(from, to);
			stack.push(open);
			all.add(open);
			barriers.add(from);
		}
		else if (!stack.isEmpty()) {
			Open open = stack.pop();
			open.end = from;
			open.close = to;
		}
	}

	private static void readSummary(Tag tag, Open open, Place from, Place to) {
		if (!tag.closing() && open.summary == null) {
			open.summary = to;
		}
		else if (tag.closing() && open.content == null && open.summary != null) {
			open.summaryEnd = from;
			open.content = to;
		}
	}

	private Details toDetails(Open open) {
		Place barrier = Optional.ofNullable(barriers.higher(open.tag)).orElse(text.end());
		Place to = Optional.ofNullable(open.end).orElse(barrier);
		Place close = Optional.ofNullable(open.close).orElse(barrier);
		Place from = Optional.ofNullable(open.content).orElse(open.behindTag);
		return new Details(open.tag, (from.compareTo(to) <= 0) ? from : to, to, close, summary(open, to));
	}

	private String summary(Open open, Place end) {
		Place from = open.summary;
		Place to = open.summaryEnd;
		return (from != null && to != null && to.compareTo(end) <= 0) ? text.slice(from, to) : "";
	}

}
