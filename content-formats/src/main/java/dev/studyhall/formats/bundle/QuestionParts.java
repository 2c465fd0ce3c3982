package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.Texts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.studyhall.formats.rendering.MarkdownParser;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Divides the text below a question at headings such as {@code #### Answer {.answer}} and
 * at fences such as {@code ~~~ {.answer}}.
 */
final class QuestionParts {

	private static final int LEVEL = 4;

	private final List<String> lines;

	private final Map<QuestionPart, Part> parts = new EnumMap<>(QuestionPart.class);

	private QuestionPart open = QuestionPart.PREAMBLE;

	private int from;

	private boolean behindFence;

	/**
	 * One part.
	 *
	 * @param line its first line within the question's text, counted from 0
	 * @param verbatim whether it stands between fences
	 */
	record Part(int line, String text, boolean verbatim) {

		boolean isBlank() {
			return text.lines().allMatch(Texts::isBlank) && !verbatim;
		}

	}

	private QuestionParts(String text) {
		this.lines = List.of(text.split("\n", -1));
	}

	/** Without any such heading or fence all is preamble. */
	static QuestionParts read(String text) throws BadSection {
		QuestionParts parts = new QuestionParts(text);
		if (text.contains("{.")) {
			Node document = MarkdownParser.outline(text);
			for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
				parts.meet(node);
			}
		}
		parts.endPart(parts.lines.size());
		return parts;
	}

	boolean has(QuestionPart part) {
		return parts.containsKey(part);
	}

	Optional<Part> find(QuestionPart part) {
		return Optional.ofNullable(parts.get(part));
	}

	/** The part's text in canonical form; empty if there is none. */
	String text(QuestionPart part) {
		return find(part).map((found) -> Texts.canonical(found.text())).orElse("");
	}

	private void meet(Node node) throws BadSection {
		if (node instanceof Heading heading && heading.getLevel() == LEVEL
				&& heading.getFirstChild() instanceof Text words) {
			Optional<QuestionPart> part = QuestionPart.ofHeading(words.getLiteral());
			if (part.isPresent()) {
				begin(part.get(), firstLine(node));
				from = lastLine(node) + 1;
			}
		}
		else if (node instanceof FencedCodeBlock fence) {
			Optional<QuestionPart> part = Stream.of(QuestionPart.PROMPT, QuestionPart.ANSWER, QuestionPart.KEY_POINTS)
				.filter((candidate) -> Verbatim.isFence(fence, candidate.code()))
				.findFirst();
			if (part.isPresent()) {
				readFence(part.get(), fence);
			}
		}
	}

	private void readFence(QuestionPart part, FencedCodeBlock fence) throws BadSection {
		String text = Verbatim.read(fence);
		begin(part, firstLine(fence));
		parts.put(part, new Part(firstLine(fence) + 1, text, true));
		behindFence = true;
		from = lastLine(fence) + 1;
	}

	private void begin(QuestionPart part, int line) throws BadSection {
		endPart(line);
		Part same = parts.get(part);
		if (same != null && same.isBlank() && open == part) {
			parts.remove(part);
		}
		else if (same != null) {
			throw new BadSection(line, "A second part {.%s} of one question; one was expected".formatted(part.code()));
		}
		open = part;
		behindFence = false;
	}

	private void endPart(int to) throws BadSection {
		Part part = new Part(from, String.join("\n", lines.subList(Math.min(from, to), to)), false);
		if (!behindFence) {
			parts.put(open, part);
		}
		else if (!part.isBlank()) {
			throw new BadSection(from, "Text behind a text between fences; a heading such as"
					+ " “#### Answer {.answer}” was expected before it");
		}
	}

	private static int firstLine(Node node) {
		return node.getSourceSpans().getFirst().getLineIndex();
	}

	private static int lastLine(Node node) {
		return node.getSourceSpans().getLast().getLineIndex();
	}

}
