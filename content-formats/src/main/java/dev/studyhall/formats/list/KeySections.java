package dev.studyhall.formats.list;

import dev.studyhall.formats.rendering.PlainText;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Finds the answer keys of a file: sections, folds and lines that say for several
 * questions, by their numbers, which options are right.
 */
final class KeySections {

	/** Longest title that is looked at. */
	private static final int LENGTH = 200;

	private final MarkdownText text;

	private final List<Node> blocks = new ArrayList<>();

	private final List<KeySection> found = new ArrayList<>();

	private KeySections(Outline outline) {
		this.text = outline.text();
		for (Node node = outline.document().getFirstChild(); node != null; node = node.getNext()) {
			if (Tree.hasPlace(node)) {
				blocks.add(node);
			}
		}
	}

	static List<KeySection> find(Outline outline) {
		KeySections sections = new KeySections(outline);
		int at = 0;
		while (at < sections.blocks.size()) {
			at = sections.read(at);
		}
		return sections.found;
	}

	/** The text with empty lines in their place. */
	static Outline without(List<KeySection> keys, Outline outline) {
		if (keys.isEmpty()) {
			return outline;
		}
		List<String> lines = new ArrayList<>(outline.text().lines());
		keys.forEach((key) -> Collections.fill(lines.subList(key.from(), key.to()), ""));
		return Outline.of(new MarkdownText(List.copyOf(lines)));
	}

	/** Reads the block at a place; answers the place of the next to be read. */
	private int read(int at) {
		Node block = blocks.get(at);
		if (block instanceof Heading heading && isAnnounced(titleOf(heading))) {
			return readTo(at, endOfSection(at + 1, heading.getLevel()));
		}
		if (block instanceof HtmlBlock html && isAnnounced(summaryOf(html.getLiteral()))) {
			return readTo(at, endOfFold(at));
		}
		return (block instanceof Paragraph) ? readParagraph(at) : at + 1;
	}

	private int readTo(int at, int end) {
		KeyGroups groups = new KeyGroups(text);
		if (blocks.get(at) instanceof HtmlBlock html) {
			groups.addAll(KeyLine.chain(withoutSummary(html.getLiteral()).replace('\n', ' ')));
		}
		blocks.subList(at + 1, end).forEach(groups::read);
		return add(at, end, groups) ? end : at + 1;
	}

	/** “Answers: 1. b, 2. c”, or “Answers:” above a list or a table. */
	private int readParagraph(int at) {
		String words = BlockText.of(text, blocks.get(at)).text();
		String line = words.lines().findFirst().orElse("");
		int colon = line.indexOf(':');
		KeyGroups groups = new KeyGroups(text);
		int end = at + 1;
		if (colon > 0 && isAnnounced(line.substring(0, colon))) {
			groups.addAll(KeyLine.chain(words.substring(colon + 1).replace('\n', ' ')));
		}
		else if (!isAnnounced(line)) {
			return at + 1;
		}
		while (groups.isEmpty() == (end == at + 1) && end < blocks.size() && isEntries(blocks.get(end))) {
			groups.read(blocks.get(end++));
		}
		return add(at, end, groups) ? end : at + 1;
	}

	private boolean isEntries(Node block) {
		boolean other = block instanceof Heading || block instanceof HtmlBlock
				|| (block instanceof Paragraph && isAnnounced(BlockText.of(text, block).line(0)));
		return !other && !KeyBlock.read(text, block).isEmpty();
	}

	private boolean add(int from, int to, KeyGroups groups) {
		int line = Tree.firstLine(blocks.get(from));
		KeySection section = new KeySection(line, Tree.endLine(blocks.get(to - 1)), groups.toList());
		boolean explains = !section.isKey() && section.entries().size() > 1 && !found.isEmpty()
				&& text.slice(found.getLast().to(), line).isBlank();
		if (section.isKey()) {
			found.add(section);
		}
		else if (explains) {
			found.set(found.size() - 1, found.getLast().explainedBy(section));
		}
		return section.isKey() || explains;
	}

	private int endOfSection(int from, int level) {
		int end = from;
		while (end < blocks.size() && !(blocks.get(end) instanceof Heading next && next.getLevel() <= level)) {
			end++;
		}
		return end;
	}

	/**
	 * Behind the end tag of a fold; it reaches no further than to a heading or a fold.
	 */
	private int endOfFold(int from) {
		for (int end = from; end < blocks.size() && !(blocks.get(end) instanceof Heading); end++) {
			List<Tag> tags = (blocks.get(end) instanceof HtmlBlock html) ? Tag.findIn(html.getLiteral()) : List.of();
			if (tags.stream().anyMatch((tag) -> tag.closes("details"))) {
				return end + 1;
			}
			if (end > from && tags.stream().anyMatch((tag) -> tag.opens("details"))) {
				return end;
			}
		}
		return from + 1;
	}

	private static String titleOf(Heading heading) {
		return (heading.getFirstChild() instanceof Text content) ? content.getLiteral() : "";
	}

	private static String summaryOf(String html) {
		List<Tag> tags = Tag.findIn(html);
		int from = tags.stream().filter((tag) -> tag.opens("summary")).mapToInt(Tag::to).findFirst().orElse(-1);
		int to = tags.stream().filter((tag) -> tag.closes("summary")).mapToInt(Tag::from).findFirst().orElse(-1);
		return (from >= 0 && to >= from) ? html.substring(from, to) : "";
	}

	private static String withoutSummary(String html) {
		return html.replace(summaryOf(html), "")
			.replace("<summary>", "")
			.replace("</summary>", "")
			.replace("<details>", "")
			.replace("</details>", "");
	}

	/** Whether words announce an answer key: “Answers”, “Quiz answer key”. */
	private static boolean isAnnounced(String source) {
		return source.length() < LENGTH && Vocabulary.mayBeginAnswer(source) && Vocabulary
			.isAnswerKey(Vocabulary.words(PlainText.ofLine(Markup.withoutTags(source.replace('\n', ' ')))));
	}

}
