package dev.studyhall.formats.assembly;

import java.util.regex.Pattern;

import dev.studyhall.formats.content.Texts;

/**
 * Title and prompt as one text, for systems that show a question's text and not its name:
 * the title, escaped as Markdown asks for it, then the prompt.
 */
public final class Stem {

	private static final String MARKS = "\\`*_[]<>&#|~$";

	private static final Pattern NUMBERED = Pattern
		.compile("(?i)(?:question|item|frage|pregunta|domanda|quest|q|que_)?[ _.#-]{0,3}\\d{0,6}[.:]?");

	private Stem() {
	}

	/** The text that {@link #read} takes apart. */
	public static String write(String title, String prompt) {
		return prompt.isEmpty() ? escape(title) : escape(title) + "\n\n" + prompt;
	}

	/**
	 * Takes the title off the text where it begins with it; else all of the text is the
	 * prompt. A text without a title has its first paragraph for it.
	 */
	public static TitledText read(String title, String markdown) {
		String text = Texts.canonical(markdown);
		if (title.isBlank() || isCut(title, text)) {
			return TitledText.of(text);
		}
		for (String head : new String[] { escape(title), title.strip() }) {
			if (text.startsWith(head) && Texts.isBlank(text.substring(head.length()))) {
				return new TitledText(title, "");
			}
			if (text.startsWith(head + "\n\n")) {
				return new TitledText(title, Texts.canonical(text.substring(head.length())));
			}
		}
		return (isNumbered(title) && !text.isEmpty()) ? TitledText.of(text) : new TitledText(title, text);
	}

	/** Whether the title only counts, as many programs name their questions. */
	private static boolean isNumbered(String title) {
		return NUMBERED.matcher(title.strip()).matches();
	}

	/** Whether the title is but the beginning of the text, as Moodle makes it. */
	private static boolean isCut(String title, String text) {
		String start = title.strip();
		return start.endsWith("...") && text.startsWith(start.substring(0, start.length() - 3).strip());
	}

	private static String escape(String title) {
		String line = title.strip();
		StringBuilder escaped = new StringBuilder(line.length() + 8);
		int number = 0;
		while (number < line.length() && line.charAt(number) >= '0' && line.charAt(number) <= '9') {
			number++;
		}
		for (int i = 0; i < line.length(); i++) {
			char character = line.charAt(i);
			boolean leading = (i == 0 && "+-=".indexOf(character) >= 0)
					|| (i == number && i > 0 && ".)".indexOf(character) >= 0);
			if (leading || MARKS.indexOf(character) >= 0) {
				escaped.append('\\');
			}
			escaped.append(character);
		}
		return escaped.toString();
	}

}
