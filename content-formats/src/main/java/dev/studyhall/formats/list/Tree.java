package dev.studyhall.formats.list;

import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Ways through a tree of blocks, and their places in the source. */
final class Tree {

	private Tree() {
	}

	/** Document order, without recursion: a tree may be as deep as its text is long. */
	static @Nullable Node next(Node root, Node node) {
		return (node.getFirstChild() != null) ? node.getFirstChild() : nextBehind(root, node);
	}

	/** The next node that is not within that one. */
	static @Nullable Node nextBehind(Node root, Node node) {
		Node up = node;
		while (up != null && up != root && up.getNext() == null) {
			up = up.getParent();
		}
		return (up == null || up == root) ? null : up.getNext();
	}

	/** Whether the block stands in the source at all. */
	static boolean hasPlace(Node block) {
		return !block.getSourceSpans().isEmpty();
	}

	/** Its first line, counted from 0. */
	static int firstLine(Node block) {
		return block.getSourceSpans().getFirst().getLineIndex();
	}

	/** The line behind its last, counted from 0. */
	static int endLine(Node block) {
		return block.getSourceSpans().getLast().getLineIndex() + 1;
	}

	/** The column at which its text begins, tabs counted as columns. */
	static int column(MarkdownText text, Node block) {
		SourceSpan span = block.getSourceSpans().getFirst();
		return Indentation.columnOf(text.lines().get(span.getLineIndex()), span.getColumnIndex());
	}

}
