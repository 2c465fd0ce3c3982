package dev.studyhall.formats.assembly;

import dev.studyhall.formats.content.Characters;
import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.Texts;
import dev.studyhall.formats.rendering.PlainText;

/**
 * A question's words as title and prompt, for formats that know only one text.
 *
 * @param title plain text of one line
 * @param prompt Markdown; empty where the title says all
 */
public record TitledText(String title, String prompt) {

	private static final int EXCERPT = 120;

	/**
	 * The first paragraph becomes the title if it is short and no code; else the title is
	 * an excerpt and the whole text is the prompt.
	 */
	public static TitledText of(String markdown) {
		String text = Texts.canonical(markdown);
		int end = text.indexOf("\n\n");
		String first = (end < 0) ? text : text.substring(0, end);
		if (first.length() <= ContentLimits.TITLE && isSentence(first)) {
			String title = isPlain(first) ? first.strip() : PlainText.ofLine(first);
			if (!title.isEmpty() && title.length() <= ContentLimits.TITLE) {
				return new TitledText(title, Texts.canonical(text.substring(first.length())));
			}
		}
		return new TitledText(excerpt(text), text);
	}

	/** The beginning of a text in plain words; empty if it has none. */
	static String excerpt(String markdown) {
		String words = PlainText.of(cut(markdown, ContentLimits.TITLE * 4));
		if (words.length() <= EXCERPT) {
			return words;
		}
		String start = cut(words, EXCERPT);
		int space = start.lastIndexOf(' ');
		return ((space > EXCERPT / 2) ? start.substring(0, space) : start) + "…";
	}

	/** Whether there is certainly nothing in it that Markdown would take away. */
	private static boolean isPlain(String line) {
		return !line.contains("  ") && line.chars()
			.allMatch((character) -> Character.isLetterOrDigit(character) || " ,?'()-".indexOf(character) >= 0);
	}

	private static boolean isSentence(String paragraph) {
		return paragraph.indexOf('\n') < 0 && Characters.areStorable(paragraph) && !paragraph.startsWith("    ")
				&& !paragraph.startsWith("```") && !paragraph.startsWith("~~~") && !paragraph.startsWith("<")
				&& !paragraph.startsWith("|") && !paragraph.startsWith("!");
	}

	private static String cut(String text, int length) {
		if (text.length() <= length) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
	}

}
