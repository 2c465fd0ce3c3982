package dev.studyhall.formats.list;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What stands before an option: “A:”, “b)”, “(C)”, “**D.**”, “1:”.
 *
 * @param index counted from 0
 * @param end where the option's text begins
 */
record OptionLabel(int index, int end) {

	/** More characters than a label has with all marks around it. */
	private static final int LONGEST = 16;

	/** Null if the text begins otherwise. */
	static @Nullable OptionLabel read(String text) {
		String mark = text.startsWith("**") ? "**" : (text.startsWith("__") ? "__" : "");
		int start = mark.length();
		boolean bracket = text.startsWith("(", start) || text.startsWith("[", start);
		start += bracket ? 1 : 0;
		int end = start;
		while (end < text.length() && end - start < 3 && Character.isLetterOrDigit(text.charAt(end))) {
			end++;
		}
		int index = indexOf(text.substring(start, end));
		if (index < 0) {
			return null;
		}
		int behindName = text.startsWith(mark, end) ? end : -1;
		int at = (behindName >= 0 && !mark.isEmpty()) ? end + mark.length() : end;
		boolean closed = at < text.length() && (bracket ? ")]" : ".:)").indexOf(text.charAt(at)) >= 0;
		if (!closed) {
			return null;
		}
		at++;
		at += (at - 1 == end && !mark.isEmpty() && text.startsWith(mark, at)) ? mark.length() : 0;
		boolean spaced = at >= text.length() || Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '`';
		return (spaced && (mark.isEmpty() || at > end + 1)) ? new OptionLabel(index, at) : null;
	}

	/**
	 * A line with several options, “A) x B) y”, as one line each: each begins with the
	 * next label behind two spaces or a tab.
	 * @param first the place of the first option that is expected
	 */
	static List<String> divide(String line, int first) {
		OptionLabel label = read(line.strip());
		List<String> pieces = new ArrayList<>();
		int from = 0;
		int wanted = first + 1;
		for (int at = 1; label != null && label.index() == first && at < line.length(); at++) {
			boolean gap = line.charAt(at - 1) == '\t' || (at > 1 && line.startsWith("  ", at - 2));
			OptionLabel next = (gap && line.charAt(at) != ' ')
					? read(line.substring(at, Math.min(line.length(), at + LONGEST))) : null;
			if (next != null && next.index() == wanted) {
				pieces.add(line.substring(from, at).strip());
				from = at;
				wanted++;
			}
		}
		pieces.add((from == 0) ? line : line.substring(from).strip());
		return pieces;
	}

	/** The place of a single letter or of a small number; -1 of anything else. */
	static int indexOf(String label) {
		if (label.length() == 1 && Character.isLetter(label.charAt(0))) {
			char letter = Character.toUpperCase(label.charAt(0));
			return (letter >= 'A' && letter <= 'Z') ? letter - 'A' : -1;
		}
		boolean number = !label.isEmpty() && label.length() <= 2
				&& label.chars().allMatch((character) -> character >= '0' && character <= '9');
		return number ? Integer.parseInt(label) - 1 : -1;
	}

}
