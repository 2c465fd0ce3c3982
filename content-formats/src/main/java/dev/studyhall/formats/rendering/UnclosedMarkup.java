package dev.studyhall.formats.rendering;

import java.util.HashSet;
import java.util.Set;

import org.commonmark.internal.inline.HtmlInlineParser;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Reads what begins with a less-than sign, and searches for the end of each kind of
 * markup in vain only once: the parser's own search starts over at every opening, which
 * costs the square of a text full of them.
 */
final class UnclosedMarkup implements InlineContentParser {

	private final InlineContentParser tags = new HtmlInlineParser.Factory().create();

	private final Set<String> unclosed = new HashSet<>();

	@Override
	public ParsedInline tryParse(InlineParserState state) {
		Scanner scanner = state.scanner();
		Position start = scanner.position();
		scanner.next('<');
		Position afterBracket = scanner.position();
		String end = findEnd(scanner);
		if (end.isEmpty()) {
			scanner.setPosition(afterBracket);
			return isInAngleBrackets(scanner) ? ParsedInline.none() : readTag(state, start, afterBracket);
		}
		if (!unclosed.contains(end) && skipPast(scanner, end)) {
			HtmlInline markup = new HtmlInline();
			markup.setLiteral(scanner.getSource(start, scanner.position()).getContent());
			return ParsedInline.of(markup, scanner.position());
		}
		unclosed.add(end);
		return ParsedInline.of(new Text("<"), afterBracket);
	}

	/**
	 * A link in angle brackets, or a tag without a space, for the parsers after this one.
	 */
	private static boolean isInAngleBrackets(Scanner scanner) {
		while (scanner.hasNext()) {
			switch (scanner.peek()) {
				case '>' -> {
					return true;
				}
				case '<', ' ', '\t', '\n' -> {
					return false;
				}
				default -> scanner.next();
			}
		}
		return false;
	}

	private ParsedInline readTag(InlineParserState state, Position start, Position afterBracket) {
		state.scanner().setPosition(start);
		ParsedInline tag = tags.tryParse(state);
		return (tag != null) ? tag : ParsedInline.of(new Text("<"), afterBracket);
	}

	private static String findEnd(Scanner scanner) {
		if (scanner.next('?')) {
			return "?>";
		}
		if (!scanner.next('!')) {
			return "";
		}
		if (scanner.next("--")) {
			return "-->";
		}
		if (scanner.next("[CDATA[")) {
			return "]]>";
		}
		return Character.isLetter(scanner.peek()) ? ">" : "";
	}

	private static boolean skipPast(Scanner scanner, String end) {
		while (scanner.find(end.charAt(0)) >= 0) {
			if (scanner.next(end)) {
				return true;
			}
			scanner.next();
		}
		return false;
	}

	static final class Factory implements InlineContentParserFactory {

		@Override
		public Set<Character> getTriggerCharacters() {
			return Set.of('<');
		}

		@Override
		public InlineContentParser create() {
			return new UnclosedMarkup();
		}

	}

}
