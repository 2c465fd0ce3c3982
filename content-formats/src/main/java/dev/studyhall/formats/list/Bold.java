package dev.studyhall.formats.list;

import org.jspecify.annotations.Nullable;

/**
 * A line that begins in bold.
 *
 * @param words the source between the marks
 * @param end behind the closing mark
 */
record Bold(String words, int end) {

	private static final String[][] MARKS = { { "***", "***" }, { "**", "**" }, { "__", "__" }, { "<b>", "</b>" },
			{ "<strong>", "</strong>" } };

	/** Null if the line begins otherwise. */
	static @Nullable Bold read(String line) {
		for (String[] mark : MARKS) {
			int from = mark[0].length();
			int end = line.startsWith(mark[0]) ? line.indexOf(mark[1], from) : -1;
			if (end > from) {
				return new Bold(line.substring(from, end), end + mark[1].length());
			}
		}
		return null;
	}

	/** Whether nothing but ornaments follows in the line. */
	boolean isWhole(String line) {
		return line.substring(end).codePoints().noneMatch(Character::isLetterOrDigit);
	}

}
