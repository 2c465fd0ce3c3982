package dev.studyhall.formats.bundle;

import java.util.List;

import dev.studyhall.formats.rendering.MarkdownParser;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/**
 * Texts in fences: {@code ~~~ {.answer}} above and {@code ~~~} below hold a text exactly
 * as it is, also one that would be read as something else where it stands.
 */
final class Verbatim {

	/** Of a text that belongs to no question. */
	static final String TEXT = "text";

	private static final int SHORTEST = 3;

	private Verbatim() {
	}

	/** Whether a block is a fence for the text of that name. */
	static boolean isFence(Node node, String name) {
		return node instanceof FencedCodeBlock fence && fence.getInfo() != null
				&& fence.getInfo().equals("{." + name + "}");
	}

	/**
	 * What stands in a fence, with the line feed behind it.
	 * @throws BadSection if the fence has no end
	 */
	static String read(FencedCodeBlock fence) throws BadSection {
		if (fence.getClosingFenceLength() == null) {
			throw new BadSection(fence.getSourceSpans().getFirst().getLineIndex(),
					"A text between fences without an end; a line “%s” was expected"
						.formatted(fence.getFenceCharacter().repeat(Math.min(fence.getOpeningFenceLength(), 20))));
		}
		return fence.getLiteral();
	}

	/**
	 * The text of a section or level: if it is nothing but a fence, what stands in it.
	 */
	static String unwrap(String text) throws BadSection {
		if (!text.contains("{." + TEXT + "}")) {
			return text;
		}
		Node first = MarkdownParser.outline(text).getFirstChild();
		boolean wrapped = first != null && first.getNext() == null && isFence(first, TEXT);
		return wrapped ? read((FencedCodeBlock) first) : text;
	}

	/** The text in a fence that nothing in it can end. */
	static String write(String name, String text) {
		return write(name, List.of(text));
	}

	/** The same for several lines of their own. */
	static String write(String name, List<String> lines) {
		String content = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
		String fence = "~".repeat(Math.max(SHORTEST, longestRun(content) + 1));
		return fence + " {." + name + "}\n" + content + fence + "\n";
	}

	private static int longestRun(String text) {
		int longest = 0;
		int run = 0;
		for (int i = 0; i < text.length(); i++) {
			run = (text.charAt(i) == '~') ? run + 1 : 0;
			longest = Math.max(longest, run);
		}
		return longest;
	}

}
