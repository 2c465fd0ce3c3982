package dev.studyhall.formats.bundle;

import dev.studyhall.formats.bundle.QuestionParts.Part;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.Texts;

import java.util.ArrayList;
import java.util.List;

import dev.studyhall.formats.rendering.MarkdownParser;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;

/**
 * Reads options: a task list, each item maybe with a quotation at its end, the feedback;
 * or fences {@code {.right}}, {@code {.wrong}} and, behind one of them,
 * {@code {.feedback}}.
 */
final class OptionsReader {

	static final String RIGHT = "right";

	static final String WRONG = "wrong";

	static final String FEEDBACK = "feedback";

	private final Part part;

	private final List<String> lines;

	private final List<Option> options = new ArrayList<>();

	private int end;

	/** The options, and what stands behind them: the explanation. */
	record Options(List<Option> options, Part rest) {
	}

	private OptionsReader(Part part) {
		this.part = part;
		this.lines = List.of(part.text().split("\n", -1));
	}

	static Options read(Part part) throws BadSection {
		return new OptionsReader(part).read();
	}

	private Options read() throws BadSection {
		Node node = MarkdownParser.outline(part.text()).getFirstChild();
		while (node != null && readBlock(node)) {
			node = node.getNext();
		}
		if (options.isEmpty()) {
			throw new BadSection(part.line(),
					"Options without a list; lines “- [x] …” for what is right and “- [ ] …” were expected");
		}
		return new Options(options,
				new Part(part.line() + end, String.join("\n", lines.subList(end, lines.size())), false));
	}

	/** Whether the block belonged to the options. */
	private boolean readBlock(Node node) throws BadSection {
		if (node instanceof ListBlock list) {
			ListLines items = ListLines.read(list, lines);
			if (!options.isEmpty() && !hasBox(items.items().getFirst())) {
				return false;
			}
			for (ListLines.Item item : items.items()) {
				options.add(toOption(item));
			}
			end = items.end();
			return true;
		}
		return node instanceof FencedCodeBlock fence && readFence(fence);
	}

	private boolean readFence(FencedCodeBlock fence) throws BadSection {
		boolean right = Verbatim.isFence(fence, RIGHT);
		if (right || Verbatim.isFence(fence, WRONG)) {
			options.add(new Option(textOf(fence), right, ""));
		}
		else if (Verbatim.isFence(fence, FEEDBACK)) {
			readFeedback(fence);
		}
		else {
			return false;
		}
		end = fence.getSourceSpans().getLast().getLineIndex() + 1;
		return true;
	}

	private void readFeedback(FencedCodeBlock fence) throws BadSection {
		if (options.isEmpty() || !options.getLast().feedback().isEmpty()) {
			throw new BadSection(part.line() + fence.getSourceSpans().getFirst().getLineIndex(),
					"Feedback that belongs to no option; one was expected behind an option");
		}
		Option option = options.removeLast();
		options.add(new Option(option.text(), option.correct(), textOf(fence)));
	}

	private String textOf(FencedCodeBlock fence) throws BadSection {
		try {
			return Texts.canonical(Verbatim.read(fence));
		}
		catch (BadSection ex) {
			throw new BadSection(part.line() + ex.line(), ex.reason());
		}
	}

	private Option toOption(ListLines.Item item) throws BadSection {
		if (!hasBox(item)) {
			throw new BadSection(part.line() + item.line(),
					"An option without a box; “- [x] …” for a right one or “- [ ] …” was expected");
		}
		String first = item.lines().getFirst();
		List<String> below = item.lines();
		int quotation = lineOfQuotation(item);
		List<String> text = new ArrayList<>(below.subList(0, quotation));
		text.set(0, first.substring(3).replaceFirst("^[ \t]+", ""));
		String feedback = String.join("\n", ListLines.unquote(below.subList(quotation, below.size())));
		return new Option(Texts.canonical(String.join("\n", text)), first.charAt(1) != ' ', Texts.canonical(feedback));
	}

	/** Where the quotation begins that ends an item; its number of lines without one. */
	private static int lineOfQuotation(ListLines.Item item) {
		Node last = item.node().getLastChild();
		boolean quoted = last instanceof BlockQuote && last != item.node().getFirstChild();
		return quoted ? last.getSourceSpans().getFirst().getLineIndex() - item.line() : item.lines().size();
	}

	private static boolean hasBox(ListLines.Item item) {
		String line = item.lines().getFirst();
		boolean box = line.startsWith("[ ]") || line.startsWith("[x]") || line.startsWith("[X]");
		return box && (line.length() == 3 || line.charAt(3) == ' ' || line.charAt(3) == '\t');
	}

}
