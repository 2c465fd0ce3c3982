package dev.studyhall.bookmark.exporting;

import java.util.regex.Pattern;

/** Texts as Markdown shows them. */
final class MarkdownText {

	private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

	private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>#&|~!$]");

	/** What would begin a list, a rule or a heading where it stands first. */
	private static final Pattern BLOCK = Pattern.compile("^(\\s*)([-+=]|\\d+(?=[.)]))");

	private MarkdownText() {
	}

	/** A text of one line, letter by letter. */
	static String plain(String text) {
		String line = LINE_END.matcher(text).replaceAll(" ").strip();
		String escaped = MARKS.matcher(line).replaceAll("\\\\$0");
		return BLOCK.matcher(escaped).replaceFirst((found) -> {
			boolean number = Character.isDigit(found.group(2).charAt(0));
			return found.group(1) + (number ? found.group(2) + "\\\\" : "\\\\" + found.group(2));
		});
	}

	/** A text of several lines, letter by letter. */
	static String plainLines(String text) {
		StringBuilder lines = new StringBuilder();
		for (String line : LINE_END.split(text.strip())) {
			lines.append(lines.isEmpty() ? "" : "  \n").append(plain(line));
		}
		return lines.toString();
	}

	/** Markdown as a quotation, whose headings stay in it. */
	static String quoted(String markdown) {
		StringBuilder lines = new StringBuilder();
		for (String line : LINE_END.split(markdown, -1)) {
			lines.append(line.isEmpty() ? ">" : "> ").append(line).append('\n');
		}
		return lines.toString();
	}

}
