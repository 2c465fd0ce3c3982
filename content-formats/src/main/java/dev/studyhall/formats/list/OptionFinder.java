package dev.studyhall.formats.list;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.list.Options.Draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Finds the options in a question's text: lists with boxes, with labels, or lines. */
final class OptionFinder {

	private final Parts parts;

	OptionFinder(Parts parts) {
		this.parts = parts;
	}

	/** Options that cannot be anything else. */
	Optional<Options> find() {
		for (int i = 0; i < parts.size(); i++) {
			Node block = parts.blocks().get(i);
			Optional<Options> found = switch (block) {
				case ListBlock list when isBoxed(list) -> Optional.of(readBoxed(i));
				case ListBlock list -> readLabelled(list, i).or(() -> readSaid(list));
				case Paragraph _ -> readLines(i);
				default -> Optional.empty();
			};
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	/** The last list before a block, which are options if an answer names one of them. */
	Optional<Options> findPlain(int before) {
		int index = before - 1;
		if (index < 0 || !(parts.blocks().get(index) instanceof ListBlock list)) {
			return Optional.empty();
		}
		List<Draft> drafts = parts.items(list).stream().map((text) -> Draft.of(text, false)).toList();
		return isCount(drafts.size()) ? Optional.of(new Options(drafts, "", index, before, false)) : Optional.empty();
	}

	/**
	 * Boxes of several lists are of one question; what stands between two of them belongs
	 * to the option before.
	 */
	private Options readBoxed(int from) {
		List<Draft> drafts = new ArrayList<>();
		int to = from;
		boolean code = true;
		int lists = 0;
		for (int next = from; next >= 0; next = nextBoxed(to)) {
			if (lists++ > 0) {
				code &= next > to && parts.blocks().get(to) instanceof FencedCodeBlock;
				drafts.set(drafts.size() - 1, drafts.getLast().with(parts.readable(to, next)));
			}
			parts.items((ListBlock) parts.blocks().get(next)).forEach((text) -> drafts.add(readBox(text)));
			to = next + 1;
		}
		if (lists > 1 && code && to < parts.size() && parts.blocks().get(to) instanceof FencedCodeBlock) {
			drafts.set(drafts.size() - 1, drafts.getLast().with(parts.slice(to, to + 1)));
			to++;
		}
		List<Draft> filled = drafts.stream().filter((draft) -> draft.right() || !draft.text().isEmpty()).toList();
		return new Options(withoutLabels(filled), "", from, to, true);
	}

	private int nextBoxed(int from) {
		for (int i = from; i < Math.min(from + 4, parts.size()); i++) {
			if (parts.blocks().get(i) instanceof ListBlock list && isBoxed(list)) {
				return i;
			}
		}
		return -1;
	}

	private Optional<Options> readLabelled(ListBlock list, int index) {
		List<String> texts = parts.items(list).stream().filter((text) -> !text.isBlank()).toList();
		List<Draft> drafts = new ArrayList<>();
		for (String text : texts) {
			OptionLabel label = OptionLabel.read(text);
			if (label == null || label.index() != drafts.size()) {
				return Optional.empty();
			}
			drafts.add(Draft.of(text.substring(label.end()), false));
		}
		return isCount(drafts.size()) ? Optional.of(new Options(drafts, "", index, index + 1, false))
				: Optional.empty();
	}

	/** Options without labels, of which words say that they are right. */
	private Optional<Options> readSaid(ListBlock list) {
		List<String> texts = parts.items(list);
		int index = parts.blocks().indexOf(list);
		return (isCount(texts.size()) && texts.stream().anyMatch(Draft::saysRight)) ? Optional
			.of(new Options(texts.stream().map((text) -> Draft.of(text, false)).toList(), "", index, index + 1, false))
				: Optional.empty();
	}

	/** Lines of one or several paragraphs, each with the next label. */
	private Optional<Options> readLines(int from) {
		List<String> lead = new ArrayList<>();
		List<StringBuilder> texts = new ArrayList<>();
		int to = from;
		boolean goesOn = true;
		while (goesOn) {
			int before = texts.size();
			for (String line : BlockText.of(parts.text(), parts.blocks().get(to)).text().lines().toList()) {
				for (String piece : OptionLabel.divide(withoutBreak(line), texts.size())) {
					readLine(piece, lead, texts);
				}
			}
			goesOn = texts.size() > before;
			to += goesOn ? 1 : 0;
			goesOn &= to < parts.size() && parts.blocks().get(to) instanceof Paragraph
					&& startsWithLabel(to, texts.size());
		}
		return isCount(texts.size())
				? Optional.of(new Options(texts.stream().map((text) -> Draft.of(text.toString(), false)).toList(),
						String.join("\n", lead), from, to, false))
				: Optional.empty();
	}

	private static void readLine(String line, List<String> lead, List<StringBuilder> texts) {
		OptionLabel label = OptionLabel.read(line);
		if (label != null && label.index() == texts.size()) {
			texts.add(new StringBuilder(line.substring(label.end()).strip()));
		}
		else if (texts.isEmpty()) {
			lead.add(line);
		}
		else {
			texts.getLast().append('\n').append(line);
		}
	}

	private boolean startsWithLabel(int index, int wanted) {
		OptionLabel label = OptionLabel.read(parts.firstLine(index));
		return label != null && label.index() == wanted;
	}

	private boolean isBoxed(ListBlock list) {
		Node item = list.getFirstChild();
		return item != null && item.getFirstChild() instanceof Paragraph paragraph && Tree.hasPlace(paragraph)
				&& isBox(BlockText.of(parts.text(), paragraph).text());
	}

	private static boolean isBox(String text) {
		return text.length() >= 3 && text.charAt(0) == '[' && text.charAt(2) == ']'
				&& " xX".indexOf(text.charAt(1)) >= 0 && (text.length() == 3 || Character.isWhitespace(text.charAt(3)));
	}

	private static Draft readBox(String text) {
		return isBox(text) ? Draft.of(text.substring(3), text.charAt(1) != ' ') : Draft.of(text, false);
	}

	/** Labels are no part of the options if all of them have one. */
	private static List<Draft> withoutLabels(List<Draft> drafts) {
		List<Draft> bare = new ArrayList<>();
		for (Draft draft : drafts) {
			OptionLabel label = OptionLabel.read(draft.text());
			if (label == null || label.index() != bare.size()) {
				return drafts;
			}
			bare.add(new Draft(draft.text().substring(label.end()).strip(), draft.right()));
		}
		return bare;
	}

	private static String withoutBreak(String line) {
		String text = line.stripTrailing();
		return text.endsWith("<br>") ? text.substring(0, text.length() - 4)
				: (text.endsWith("<br/>") ? text.substring(0, text.length() - 5)
						: (text.endsWith("\\") ? text.substring(0, text.length() - 1) : text));
	}

	private static boolean isCount(int options) {
		return options >= 2 && options <= ContentLimits.OPTIONS;
	}

}
