package dev.studyhall.formats.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Collects the entries of an answer key block by block, with the sections it names. */
final class KeyGroups {

	private final MarkdownText text;

	private final List<KeyGroup> groups = new ArrayList<>();

	private final List<KeyEntry> open = new ArrayList<>();

	private String title = "";

	/** Whether what follows an entry in blocks of its own explains it. */
	private boolean goesOn;

	KeyGroups(MarkdownText text) {
		this.text = text;
	}

	boolean isEmpty() {
		return open.isEmpty() && groups.isEmpty();
	}

	void addAll(List<KeyEntry> entries) {
		open.addAll(entries);
	}

	void read(Node block) {
		List<KeyEntry> entries = (block instanceof HtmlBlock) ? List.of() : KeyBlock.read(text, block);
		if (!entries.isEmpty()) {
			open.addAll(entries);
			goesOn = block instanceof Paragraph || block instanceof Heading;
		}
		else if (block instanceof Heading || isTitle(block)) {
			begin(titleOf(block));
		}
		else if (goesOn && !open.isEmpty() && !(block instanceof HtmlBlock)) {
			open.set(open.size() - 1, open.getLast().with(source(block)));
		}
	}

	List<KeyGroup> toList() {
		begin("");
		return List.copyOf(groups);
	}

	private void begin(String next) {
		if (!open.isEmpty()) {
			groups.add(new KeyGroup(title, List.copyOf(open)));
			open.clear();
		}
		title = next;
		goesOn = false;
	}

	/** Whether it is a paragraph in bold and nothing else. */
	private boolean isTitle(Node block) {
		String words = (block instanceof Paragraph) ? BlockText.of(text, block).text().strip() : "";
		return Optional.ofNullable(Bold.read(words)).filter((bold) -> bold.isWhole(words)).isPresent();
	}

	private String titleOf(Node block) {
		return Headline.read(source(block).strip()).title();
	}

	private String source(Node block) {
		return text.slice(Tree.firstLine(block), Tree.endLine(block));
	}

}
