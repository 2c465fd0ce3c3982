package dev.studyhall.formats.list;

import dev.studyhall.formats.rendering.MarkdownParser;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Answers that stand in a quotation or a list's item only to be set apart: “&gt; Answer:
 * B”, “* A: …”.
 */
final class SetApart {

	private SetApart() {
	}

	/** The text with such an answer as one of its own paragraphs. */
	static String join(String body) {
		return unquote(withoutItem(body));
	}

	/** The text of the only item of a list that is all there is, if it is an answer. */
	private static String withoutItem(String body) {
		if (body.isBlank() || "*+-".indexOf(body.strip().charAt(0)) < 0) {
			return body;
		}
		Parts parts = Parts.of(body);
		boolean single = parts.size() == 1 && parts.blocks().getFirst() instanceof ListBlock list
				&& list.getFirstChild() != null && list.getFirstChild() == list.getLastChild();
		String item = single ? parts.items((ListBlock) parts.blocks().getFirst()).getFirst() : "";
		return AnswerKey.isAnswerLine(item.lines().findFirst().orElse("")) ? item : body;
	}

	private static String unquote(String body) {
		if (body.lines().noneMatch((line) -> line.stripLeading().startsWith(">"))) {
			return body;
		}
		MarkdownText text = MarkdownText.of(body);
		List<String> lines = new ArrayList<>(text.lines());
		for (Node node = MarkdownParser.outline(body).getFirstChild(); node != null; node = node.getNext()) {
			if (node instanceof BlockQuote quote && isAnswer(text, quote)) {
				lines.subList(Tree.firstLine(quote), Tree.endLine(quote)).replaceAll(SetApart::withoutMark);
			}
		}
		return String.join("\n", lines);
	}

	private static boolean isAnswer(MarkdownText text, BlockQuote quote) {
		return Tree.hasPlace(quote) && quote.getFirstChild() instanceof Paragraph first && Tree.hasPlace(first)
				&& AnswerKey.isAnswerLine(BlockText.of(text, first).line(0));
	}

	private static String withoutMark(String line) {
		String words = line.stripLeading();
		if (!words.startsWith(">")) {
			return line;
		}
		return words.startsWith("> ") ? words.substring(2) : words.substring(1);
	}

}
