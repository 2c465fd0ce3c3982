package dev.studyhall.formats.rendering;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns Markdown into HTML that is safe to show to others. Total: a text that is nested
 * beyond reason, or whose tables are, comes out as its escaped source.
 *
 * <p>
 * Headings of bundles begin at level 4. They are moved up so that they follow the heading
 * under which the text is shown; see {@link Place}.
 */
public final class MarkdownRenderer {

	private static final int DEPTH = 100;

	private static final int FIRST_LEVEL = 4;

	private static final int LAST_LEVEL = 6;

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(MarkdownParser.EXTENSIONS).build();

	private MarkdownRenderer() {
	}

	/** Under which heading of a page a text is shown. */
	public enum Place {

		/** Below the page's title: its first headings are {@code h2}. */
		BELOW_TITLE(2),
		/** Below a section's heading: its first headings are {@code h3}. */
		BELOW_SECTION(3);

		private final int firstLevel;

		Place(int firstLevel) {
			this.firstLevel = firstLevel;
		}

	}

	/** The text in both forms. */
	public static RenderedText render(String markdown, Place place) {
		return new RenderedText(markdown, toHtml(markdown, place));
	}

	/** Sanitised HTML; empty for an empty text. */
	public static String toHtml(String markdown, Place place) {
		if (markdown.isBlank()) {
			return "";
		}
		if (ParsingCost.of(markdown).isTooHigh()) {
			return escapeSource(markdown);
		}
		try {
			Node document = MarkdownParser.parse(markdown);
			return isTooDeep(document) ? escapeSource(markdown) : render(document, place);
		}
		catch (StackOverflowError ex) {
			return escapeSource(markdown);
		}
	}

	private static String render(Node document, Place place) {
		for (Node node = document; node != null; node = PlainText.next(document, node)) {
			if (node instanceof Heading heading) {
				int below = Math.max(heading.getLevel(), FIRST_LEVEL) - FIRST_LEVEL;
				heading.setLevel(Math.min(place.firstLevel + below, LAST_LEVEL));
			}
		}
		return HtmlSanitizer.sanitize(RENDERER.render(document));
	}

	private static boolean isTooDeep(Node document) {
		int depth = 0;
		Node node = document;
		while (node != null && depth <= DEPTH) {
			if (node.getFirstChild() != null) {
				node = node.getFirstChild();
				depth++;
				continue;
			}
			while (node != null && node.getNext() == null) {
				node = node.getParent();
				depth--;
			}
			node = (node != null) ? node.getNext() : null;
		}
		return depth > DEPTH;
	}

	private static String escapeSource(String markdown) {
		return "<pre>" + markdown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</pre>\n";
	}

}
