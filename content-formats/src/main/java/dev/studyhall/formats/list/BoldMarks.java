package dev.studyhall.formats.list;

import dev.studyhall.formats.list.Headline.Marker;
import dev.studyhall.formats.list.Mark.Kind;

import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Reads paragraphs that may be questions: in bold, behind a “Q:”, or items that ask. */
final class BoldMarks {

	/** Longest paragraph that is looked at. */
	private static final int LENGTH = 4_000;

	/** Longest line that may be a question without any sign of it but its mark. */
	private static final int LINE = 300;

	private final MarkdownText text;

	BoldMarks(MarkdownText text) {
		this.text = text;
	}

	/** Of a paragraph of the document; null if it is none. */
	@Nullable Mark read(Node paragraph) {
		BlockText source = BlockText.of(text, paragraph);
		Mark bold = readBold(source, Kind.BOLD, 0, text.end());
		return (bold != null) ? bold : readPlain(source, false, 0, text.end());
	}

	/** Of a paragraph of the document whose first line asks; null if it does not. */
	@Nullable Mark readLine(Node paragraph) {
		BlockText source = BlockText.of(text, paragraph);
		String line = source.line(0).stripTrailing();
		boolean asks = line.length() <= LINE && (line.endsWith("?") || line.endsWith("？") || line.endsWith("؟"));
		return (asks && !isLink(line)) ? mark(Kind.LINE, source, 0, Headline.read(line), source.lineEnd(0), text.end())
				: null;
	}

	/** Of a list's item that begins with a paragraph; null if it is none. */
	@Nullable Mark readItem(Node item, Node paragraph) {
		BlockText source = BlockText.of(text, paragraph);
		int column = Tree.column(text, paragraph);
		Place end = Place.startOf(Tree.endLine(item));
		Mark bold = readBold(source, Kind.ITEM, column, end);
		return (bold != null) ? bold : readPlain(source, true, column, end);
	}

	/**
	 * Of a list's item that holds options, whatever its first line says.
	 * @param read what the item is without them
	 */
	Mark readWithOptions(Node item, Node paragraph, @Nullable Mark read) {
		BlockText source = BlockText.of(text, paragraph);
		Mark mark = (read != null) ? read : mark(Kind.ITEM, source, Tree.column(text, paragraph),
				Headline.read(source.line(0)), source.lineEnd(0), Place.startOf(Tree.endLine(item)));
		return mark.headline().isMarked() ? mark : mark.numbered();
	}

	private @Nullable Mark readBold(BlockText source, Kind kind, int column, Place to) {
		Bold bold = (source.text().length() <= LENGTH) ? Bold.read(source.text()) : null;
		if (bold == null || isLink(bold.words())) {
			return null;
		}
		int lineEnd = source.lineEnd(bold.end());
		String rest = Markup.withoutTags(source.text().substring(bold.end(), lineEnd));
		Headline headline = Headline.read(bold.words());
		if (headline.isMarked() && headline.title().isEmpty() && !rest.isBlank()) {
			return mark(kind, source, column, Headline.read(source.text().substring(0, lineEnd)), lineEnd, to);
		}
		if (rest.codePoints().noneMatch(Character::isLetterOrDigit)) {
			return mark(kind, source, column, headline, lineEnd, to);
		}
		return headline.isQuestionLike() ? mark(kind, source, column, headline, skipDash(source.text(), bold.end()), to)
				: null;
	}

	/** Behind what separates a question from an answer in the same line. */
	private static int skipDash(String words, int from) {
		int at = from;
		while (at < words.length() && " \t-–—:".indexOf(words.charAt(at)) >= 0) {
			at++;
		}
		return at;
	}

	private @Nullable Mark readPlain(BlockText source, boolean item, int column, Place to) {
		String words = source.text();
		if (words.length() > LENGTH || isLink(words)) {
			return null;
		}
		int end = item ? source.lineEnd(0) : answerLine(source);
		Headline headline = Headline.read(words.substring(0, end));
		if (headline.marker() == Marker.QUESTION) {
			return mark(item ? Kind.ITEM : Kind.BOLD, source, column, headline, end, to);
		}
		if (!item || !headline.asks()) {
			return null;
		}
		boolean ended = words.substring(0, end).stripTrailing().endsWith("?");
		return ended ? mark(Kind.ITEM, source, column, headline, end, to)
				: mark(Kind.ITEM, source, column, Headline.read(words), words.length(), to);
	}

	/** The offset of the line with which the answer begins within the paragraph. */
	private static int answerLine(BlockText source) {
		int end = source.lineEnd(0);
		while (end < source.text().length() && !AnswerKey.isAnswerLine(source.line(end + 1))) {
			end = source.lineEnd(end + 1);
		}
		return end;
	}

	private static Mark mark(Kind kind, BlockText source, int column, Headline headline, int end, Place to) {
		int level = (kind == Kind.ITEM) ? Mark.ITEM_LEVEL : Mark.BOLD_LEVEL;
		Place from = source.placeOf(end);
		return new Mark(kind, level, source.placeOf(0).line(), column, headline, "", from,
				(from.compareTo(to) <= 0) ? to : from);
	}

	private static boolean isLink(String words) {
		return words.startsWith("[") || words.startsWith("![") || words.startsWith("<a ");
	}

}
