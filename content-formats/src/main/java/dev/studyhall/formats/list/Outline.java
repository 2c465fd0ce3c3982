package dev.studyhall.formats.list;

import dev.studyhall.formats.rendering.MarkdownParser;

import org.commonmark.node.Node;

/**
 * A text and its blocks.
 *
 * @param document the tree of blocks, with their places in the text
 */
record Outline(MarkdownText text, Node document) {

	static Outline of(MarkdownText text) {
		return new Outline(text, MarkdownParser.outline(text.toString()));
	}

}
