package dev.studyhall.formats.list;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.rendering.MarkdownParser;
import dev.studyhall.formats.rendering.ParsingCost;

import org.commonmark.node.Node;

/** What a text consists of, as far as an answer can be made of it. */
enum Filling {

	/** Nothing that anybody reads: rules, anchors, comments, ways back to the top. */
	NOTHING,
	/** Links into the same file: a table of contents. */
	CONTENTS,
	/** Links to somewhere else and nothing besides. */
	LINKS,
	/** Something to read. */
	TEXT;

	/** Longest text that is looked at; a longer one is no contents of anything. */
	private static final int LENGTH = 4 * ContentLimits.TEXT;

	static Filling of(String markdown) {
		if (markdown.isBlank()) {
			return NOTHING;
		}
		if (markdown.length() > LENGTH || ParsingCost.of(markdown).isTooHigh()) {
			return TEXT;
		}
		try {
			return of(MarkdownParser.parse(markdown));
		}
		catch (StackOverflowError ex) {
			return TEXT;
		}
	}

	private static Filling of(Node document) {
		Filling most = NOTHING;
		for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
			Filling filling = BlockFilling.of(node);
			most = (filling.compareTo(most) > 0) ? filling : most;
		}
		return most;
	}

}
