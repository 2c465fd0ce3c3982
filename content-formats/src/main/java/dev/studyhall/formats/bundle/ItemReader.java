package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.Slugs;
import dev.studyhall.formats.content.Texts;
import dev.studyhall.formats.content.Characters;

import java.util.Optional;

import dev.studyhall.formats.bundle.Outline.OutlineHeading;
import dev.studyhall.formats.rendering.ParsingCost;
import org.jspecify.annotations.Nullable;

/** Reads what belongs to one heading: its words, its attributes, the text below. */
final class ItemReader {

	private final SourceText source;

	private final Mistakes mistakes;

	ItemReader(SourceText source, Mistakes mistakes) {
		this.source = source;
		this.mistakes = mistakes;
	}

	/**
	 * A heading with all that is below it.
	 *
	 * @param line counted from 1
	 * @param text without blank lines around it; how long it is has not been looked at
	 * @param textLine where the text begins, counted from 1
	 */
	record Item(int line, String title, Attributes attributes, String text, int textLine) {

		/** The id that the author gave, or the title's slug. */
		String code() {
			return (attributes.id() != null) ? attributes.id() : Slugs.of(title);
		}

	}

	/** The same with a text that is kept as it is; null and noted if it cannot be. */
	@Nullable Item readWithText(OutlineHeading heading, int end) {
		Item item = read(heading, end);
		if (item == null) {
			return null;
		}
		String text = takeIn(item.text(), item.line(), item.textLine(), item.title());
		return (text != null) ? new Item(item.line(), item.title(), item.attributes(), text, item.textLine()) : null;
	}

	/** Null if its heading or attributes have a mistake, which is noted then. */
	@Nullable Item read(OutlineHeading heading, int end) {
		int line = heading.line() + 1;
		HeadingText words;
		try {
			words = HeadingText.read(heading.source());
		}
		catch (BadAttributes ex) {
			mistakes.add(line, shorten(heading.source()), ex.reason());
			return null;
		}
		Item item = readBelow(heading, end, words);
		String mistake = (item != null) ? findMistake(item.title()) : null;
		if (mistake != null) {
			mistakes.add(line, shorten(words.title()), mistake);
			return null;
		}
		return item;
	}

	/** The text of some lines; null if it cannot be taken in, which is noted then. */
	@Nullable String readText(int from, int to, @Nullable String title) {
		return takeIn(Texts.canonical(source.slice(from, to)), from + 1, from + 1, title);
	}

	private @Nullable String takeIn(String text, int line, int textLine, @Nullable String title) {
		try {
			String exact = Texts.canonical(Verbatim.unwrap(text));
			Optional<String> mistake = (exact.length() > ContentLimits.TEXT) ? Optional
				.of("A text of %d characters; at most %d were expected".formatted(exact.length(), ContentLimits.TEXT))
					: findCost(exact);
			mistake.ifPresent((reason) -> mistakes.add(line, title, reason));
			return mistake.isPresent() ? null : exact;
		}
		catch (BadSection ex) {
			mistakes.add(textLine + ex.line(), title, ex.reason());
			return null;
		}
	}

	private @Nullable Item readBelow(OutlineHeading heading, int end, HeadingText words) {
		if (heading.attributesEnd() == heading.next()) {
			return toItem(heading, end, words.title(), words.attributes(), source.slice(heading.next(), end));
		}
		Attributes attributes = readAttributes(heading, words);
		if (attributes == null) {
			return null;
		}
		String rest = source.slice(heading.next(), end).substring(attributes.end());
		int lineEnd = rest.indexOf('\n');
		boolean goesOn = !Texts.isBlank((lineEnd < 0) ? rest : rest.substring(0, lineEnd));
		return toItem(heading, end, words.title(), attributes, goesOn ? rest.stripLeading() : rest);
	}

	/** The text's place is found from below: it ends where the item does. */
	private static Item toItem(OutlineHeading heading, int end, String words, Attributes attributes, String below) {
		long lines = below.chars().filter((character) -> character == '\n').count() + 1;
		long blank = below.lines().takeWhile(Texts::isBlank).count();
		String title = (attributes.title() != null) ? attributes.title() : words;
		return new Item(heading.line() + 1, title, attributes, Texts.canonical(below), (int) (end - lines + blank + 1));
	}

	private @Nullable Attributes readAttributes(OutlineHeading heading, HeadingText words) {
		String paragraph = source.slice(heading.next(), heading.attributesEnd());
		int brace = paragraph.indexOf('{');
		try {
			if (words.attributes() != Attributes.NONE) {
				throw new BadAttributes(brace, "Attributes both in the heading and below it; one place was expected");
			}
			return AttributeReader.read(paragraph, brace);
		}
		catch (BadAttributes ex) {
			long linesBefore = paragraph.substring(0, ex.at()).chars().filter((character) -> character == '\n').count();
			mistakes.add(heading.next() + 1 + (int) linesBefore, shorten(words.title()), ex.reason());
			return null;
		}
	}

	private static @Nullable String findMistake(String title) {
		if (title.isEmpty()) {
			return "A heading without words; a title was expected";
		}
		return (title.length() > ContentLimits.TITLE || !Characters.areStorable(title))
				? "A title that is too long or not printable; at most %d characters were expected"
					.formatted(ContentLimits.TITLE)
				: null;
	}

	/** What is wrong with a text whose tables are beyond reason. */
	static Optional<String> findCost(String text) {
		return (ParsingCost.of(text).cells() > ParsingCost.MAX_CELLS)
				? Optional
					.of("Tables of more than %d cells; smaller ones were expected".formatted(ParsingCost.MAX_CELLS))
				: Optional.empty();
	}

	private static String shorten(String title) {
		return (title.length() <= ContentLimits.TITLE) ? title
				: title.substring(0, title.offsetByCodePoints(0, ContentLimits.TITLE / 2)) + "…";
	}

}
