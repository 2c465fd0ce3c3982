package dev.studyhall.formats.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.ext.gfm.tables.TableBlock;

/** Reads the entries of one block of an answer key. */
final class KeyBlock {

	private final MarkdownText text;

	private final Node block;

	private KeyBlock(MarkdownText text, Node block) {
		this.text = text;
		this.block = block;
	}

	/** In order; none if it is a block of something else. */
	static List<KeyEntry> read(MarkdownText text, Node block) {
		KeyBlock reader = new KeyBlock(text, block);
		return switch (block) {
			case ListBlock list -> reader.readList(list);
			case Paragraph _ -> reader.readLines();
			case TableBlock _ -> new KeyTable(reader.source().lines().toList()).read();
			case HtmlBlock html -> KeyLine.chain(html.getLiteral().replace('\n', ' '));
			case Heading _ -> heading(reader.source());
			default -> List.of();
		};
	}

	private static List<KeyEntry> heading(String line) {
		return KeyLine.numbered(HeadlineMarker.withoutOrnaments(line)).stream().toList();
	}

	private String source() {
		return text.slice(Tree.firstLine(block), Tree.endLine(block));
	}

	private List<KeyEntry> readList(ListBlock list) {
		List<KeyEntry> entries = new ArrayList<>();
		int number = (list instanceof OrderedList ordered) ? ordered.getMarkerStartNumber() : 0;
		for (String item : new Parts(text, List.of()).items(list)) {
			List<KeyEntry> chain = (number > 0) ? KeyLine.chain(number + " " + firstLine(item)) : KeyLine.chain(item);
			Optional<KeyEntry> entry = (number > 0) ? Optional.of(new KeyEntry(number, item.strip()))
					: KeyLine.numbered(item);
			if (chain.size() > 1) {
				entries.addAll(chain);
			}
			else {
				entry.ifPresent(entries::add);
			}
			number += (number > 0) ? 1 : 0;
		}
		return entries;
	}

	private static String firstLine(String item) {
		return item.lines().findFirst().orElse("");
	}

	/** Of a paragraph: chains of entries, or one entry a line. */
	private List<KeyEntry> readLines() {
		String words = BlockText.of(text, block).text();
		List<KeyEntry> chain = KeyLine.chain(words.replace('\n', ' '));
		if (!chain.isEmpty()) {
			return chain;
		}
		List<KeyEntry> entries = new ArrayList<>();
		for (String line : words.lines().toList()) {
			Optional<KeyEntry> entry = KeyLine.numbered(line);
			if (entry.isPresent() && (entry.get().namesOption() || entries.isEmpty())) {
				entries.add(entry.get());
			}
			else if (entries.isEmpty()) {
				return List.of();
			}
			else {
				entries.set(entries.size() - 1, entries.getLast().with(line));
			}
		}
		return entries;
	}

}
