package dev.studyhall.formats.content;

import java.util.List;

/**
 * The one form in which a text of several lines is kept, so that equal texts are equal.
 */
public final class Texts {

	private Texts() {
	}

	/**
	 * The text with line feeds for every kind of line end, without blank lines before and
	 * behind it. Everything else stays, also spaces at the ends of lines.
	 */
	public static String canonical(String text) {
		List<String> lines = text.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
		int from = 0;
		int to = lines.size();
		while (from < to && isBlank(lines.get(from))) {
			from++;
		}
		while (to > from && isBlank(lines.get(to - 1))) {
			to--;
		}
		return String.join("\n", lines.subList(from, to));
	}

	/** Blank as CommonMark has it: nothing but spaces and tabs. */
	public static boolean isBlank(String line) {
		return line.chars().allMatch((character) -> character == ' ' || character == '\t');
	}

}
