package dev.studyhall.formats.list;

import dev.studyhall.formats.content.Texts;
import dev.studyhall.formats.rendering.PlainText;

import java.util.List;
import java.util.Optional;

import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/**
 * What a question's text says about its right options.
 *
 * @param right places of the right options; empty if the text names none
 * @param found whether there is a line that should name them
 * @param text the explanation
 */
record Explained(List<Integer> right, boolean found, String text) {

	static Explained find(Options options, Parts shown, Parts hidden) {
		List<String> words = options.words();
		if (options.to() < shown.size() && shown.blocks().get(options.to()) instanceof FencedCodeBlock code) {
			Optional<Explained> said = readCode(code, words, shown.readable(options.to() + 1, shown.size()));
			if (said.isPresent()) {
				return said.get();
			}
		}
		int behind = findKey(shown, options.to());
		if (behind < shown.size()) {
			String before = shown.readable(options.to(), behind);
			return read(words, shown, behind, before, hidden.readable(0, hidden.size()));
		}
		String rest = shown.readable(options.to(), shown.size());
		return behindFold(words, rest, hidden);
	}

	private static Explained behindFold(List<String> words, String shown, Parts hidden) {
		int within = findKey(hidden, 0);
		if (within < hidden.size()) {
			return read(words, hidden, within, join(shown, hidden.readable(0, within)), "");
		}
		Optional<AnswerKey> named = firstNamed(words, hidden);
		if (named.isEmpty()) {
			return new Explained(List.of(), false, join(shown, withoutAnnouncement(hidden)));
		}
		int first = hidden.firstReadable(0, hidden.size());
		String more = readable(hidden.behindLines(first, 1) + '\n' + hidden.slice(first + 1, hidden.size()));
		return new Explained(named.get().resolve(words), true, join(shown, more));
	}

	/** The first line behind “Show answer”, if it is an option or its label. */
	private static Optional<AnswerKey> firstNamed(List<String> words, Parts hidden) {
		int first = hidden.firstReadable(0, hidden.size());
		return (first < hidden.size()) ? AnswerKey.ofOption(optionLine(hidden, first), words) : Optional.empty();
	}

	/** The first line of a block; “2) that” alone is a list for Markdown. */
	private static String optionLine(Parts hidden, int index) {
		boolean single = hidden.blocks().get(index) instanceof OrderedList list
				&& list.getFirstChild() == list.getLastChild();
		return single ? hidden.slice(index, index + 1).lines().findFirst().orElse("").strip() : hidden.firstLine(index);
	}

	/** The right option may be said again in a block of code. */
	private static Optional<Explained> readCode(FencedCodeBlock code, List<String> words, String behind) {
		String said = PlainText.ofLine(code.getLiteral().strip());
		OptionLabel label = OptionLabel.read(said);
		int index = (label != null) ? label.index() : words.indexOf(said);
		boolean same = index >= 0 && index < words.size() && said.endsWith(words.get(index));
		return same ? Optional.of(new Explained(List.of(index), true, Announcement.strip(behind))) : Optional.empty();
	}

	/**
	 * The first block from one on that names an answer; the number of blocks if none
	 * does.
	 */
	static int findKey(Parts parts, int from) {
		for (int i = from; i < parts.size(); i++) {
			if (keyLine(parts, i).isPresent() || isHeadingOfKey(parts, i)) {
				return i;
			}
		}
		return parts.size();
	}

	/**
	 * The line of a block that names an answer: its first, or its second below “Answer”.
	 */
	private static Optional<String> keyLine(Parts parts, int index) {
		List<String> lines = parts.firstLines(index);
		if (lines.isEmpty()) {
			return Optional.empty();
		}
		String line = (lines.size() > 1 && AnswerKey.isHeading(lines.getFirst())) ? lines.get(1) : lines.getFirst();
		return AnswerKey.find(line).isPresent() ? Optional.of(line) : Optional.empty();
	}

	/** The first block that announces an answer or names it. */
	static int findAnnouncement(Parts parts) {
		for (int i = 0; i < parts.size(); i++) {
			if (!parts.firstLine(i).isEmpty() && AnswerKey.isAnswerLine(parts.firstLine(i))) {
				return i;
			}
		}
		return parts.size();
	}

	/** The readable text without a first line that only says “Answer”. */
	static String withoutAnnouncement(Parts parts) {
		int first = parts.firstReadable(0, parts.size());
		if (first >= parts.size()) {
			return "";
		}
		String line = parts.firstLine(first);
		if (!line.isEmpty() && AnswerKey.isHeading(line)) {
			return parts.size() > first + 1 || parts.blocks().get(first) instanceof Paragraph
					? readable(parts.behindLines(first, 1) + '\n' + parts.slice(first + 1, parts.size())) : "";
		}
		return Announcement.strip(parts.readable(first, parts.size()));
	}

	private static Explained read(List<String> words, Parts parts, int key, String before, String behind) {
		boolean apart = isHeadingOfKey(parts, key);
		int index = apart ? key + 1 : key;
		String line = apart ? parts.firstLine(index) : keyLine(parts, key).orElse("");
		AnswerKey named = apart ? new AnswerKey(PlainText.ofLine(line))
				: AnswerKey.find(line).orElseGet(() -> new AnswerKey(""));
		String kept = named.isOnly(words) ? "" : Announcement.strip(line);
		int skipped = line.equals(parts.firstLine(index)) ? 1 : 2;
		String rest = readable(parts.behindLines(index, skipped));
		String text = join(join(before, kept), join(rest, parts.readable(index + 1, parts.size())));
		return new Explained(named.resolve(words), true, join(text, behind));
	}

	/** “Answer” in one block and the label alone in the next. */
	private static boolean isHeadingOfKey(Parts parts, int index) {
		return index + 1 < parts.size() && !parts.firstLine(index).isEmpty()
				&& AnswerKey.isHeading(parts.firstLine(index)) && parts.blocks().get(index + 1) instanceof Paragraph
				&& isLabel(parts.firstLine(index + 1));
	}

	private static boolean isLabel(String line) {
		Optional<AnswerKey> key = AnswerKey.find("Answer: " + line);
		return key.isPresent() && key.get().value().length() <= 4 && OptionLabel
			.indexOf(key.get().value().replace(")", "").replace(".", "").replace("(", "").strip()) >= 0;
	}

	private static String readable(String markdown) {
		Parts parts = Parts.of(markdown);
		return parts.readable(0, parts.size());
	}

	private static String join(String first, String second) {
		return Texts.canonical(first + "\n\n" + second);
	}

}
