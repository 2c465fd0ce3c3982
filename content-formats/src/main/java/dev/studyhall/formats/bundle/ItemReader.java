package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.Slugs;
import dev.studyhall.formats.content.Texts;
import dev.studyhall.formats.content.Characters;

import java.util.List;

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
	 * @param text without blank lines around it
	 */
	record Item(int line, String title, Attributes attributes, String text) {

		/** The id that the author gave, or the title's slug. */
		String code() {
			return (attributes.id() != null) ? attributes.id() : Slugs.of(title);
		}

	}

	/** Null if it has a mistake, which is noted then. */
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
		String mistake = (item != null) ? findMistake(item) : null;
		if (mistake != null) {
			mistakes.add(line, shorten(words.title()), mistake);
			return null;
		}
		return item;
	}

	/** The text of some lines; null if it cannot be taken in, which is noted then. */
	@Nullable String readText(int from, int to, @Nullable String title) {
		String text = Texts.canonical(source.slice(from, to));
		String mistake = findMistake(text);
		if (mistake != null) {
			mistakes.add(from + 1, title, mistake);
			return null;
		}
		return text;
	}

	private @Nullable Item readBelow(OutlineHeading heading, int end, HeadingText words) {
		String below = source.slice(heading.next(), end);
		if (heading.attributesEnd() == heading.next()) {
			return new Item(heading.line() + 1, words.title(), words.attributes(), Texts.canonical(below));
		}
		Attributes attributes = readAttributes(heading, words);
		if (attributes == null) {
			return null;
		}
		String rest = below.substring(attributes.end());
		int lineEnd = rest.indexOf('\n');
		boolean goesOn = !Texts.isBlank((lineEnd < 0) ? rest : rest.substring(0, lineEnd));
		return new Item(heading.line() + 1, words.title(), attributes,
				Texts.canonical(goesOn ? rest.stripLeading() : rest));
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

	private static @Nullable String findMistake(Item item) {
		if (item.title().isEmpty()) {
			return "A heading without words; a title was expected";
		}
		if (item.title().length() > ContentLimits.TITLE || !Characters.areStorable(item.title())) {
			return "A title that is too long or not printable; at most %d characters were expected"
				.formatted(ContentLimits.TITLE);
		}
		return findMistake(item.text());
	}

	private static @Nullable String findMistake(String text) {
		if (text.length() > ContentLimits.TEXT) {
			return "A text of %d characters; at most %d were expected".formatted(text.length(), ContentLimits.TEXT);
		}
		return (ParsingCost.of(text).cells() > ParsingCost.MAX_CELLS)
				? "Tables of more than %d cells; smaller ones were expected".formatted(ParsingCost.MAX_CELLS) : null;
	}

	private static String shorten(String title) {
		return (title.length() <= ContentLimits.TITLE) ? title
				: title.substring(0, title.offsetByCodePoints(0, ContentLimits.TITLE / 2)) + "…";
	}

}
