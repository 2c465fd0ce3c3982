package dev.studyhall.formats.rendering;

import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * The words of a Markdown text without its marks: titles, and summaries in lists. White
 * space is folded into single spaces.
 */
public final class PlainText {

	private PlainText() {
	}

	/** The words of a text of one line, such as a heading: no block begins in it. */
	public static String ofLine(String markdown) {
		return of("# " + markdown.replace('\n', ' ') + " #");
	}

	/**
	 * The words. What looks like a tag within a line stays as it was typed: in a title
	 * such as "What does {@code <T>} mean?" it is meant.
	 */
	public static String of(String markdown) {
		if (ParsingCost.of(markdown).isTooHigh()) {
			return fold(markdown);
		}
		try {
			return fold(collect(MarkdownParser.parse(markdown)));
		}
		catch (StackOverflowError ex) {
			return fold(markdown);
		}
	}

	private static String collect(Node document) {
		StringBuilder words = new StringBuilder();
		Node node = document;
		while (node != null) {
			append(words, node);
			node = next(document, node);
		}
		return words.toString();
	}

	/** Document order, without recursion: a tree may be as deep as its text is long. */
	static @Nullable Node next(Node root, Node node) {
		if (node.getFirstChild() != null) {
			return node.getFirstChild();
		}
		Node up = node;
		while (up != null && up != root && up.getNext() == null) {
			up = up.getParent();
		}
		return (up == null || up == root) ? null : up.getNext();
	}

	private static void append(StringBuilder words, Node node) {
		switch (node) {
			case Text text -> words.append(text.getLiteral());
			case Code code -> words.append(code.getLiteral());
			case HtmlInline html -> words.append(html.getLiteral());
			case FencedCodeBlock code -> words.append(' ').append(code.getLiteral());
			case IndentedCodeBlock code -> words.append(' ').append(code.getLiteral());
			case SoftLineBreak _, HardLineBreak _, Paragraph _ -> words.append(' ');
			default -> {
			}
		}
	}

	private static String fold(String text) {
		StringBuilder folded = new StringBuilder(text.length());
		text.codePoints().forEach((character) -> {
			if (!Character.isWhitespace(character) && !Character.isISOControl(character)) {
				folded.appendCodePoint(character);
			}
			else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
				folded.append(' ');
			}
		});
		return folded.toString().strip();
	}

}
