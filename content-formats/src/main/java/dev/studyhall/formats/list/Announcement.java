package dev.studyhall.formats.list;

import java.util.List;

/** The words “Answer:” before an answer in the same line. */
final class Announcement {

	/** What may stand between the words and the answer. */
	private static final List<String> ENDS = List.of(":", ". ", "- ");

	private Announcement() {
	}

	/** The text without them. */
	static String strip(String text) {
		int lineEnd = (text.indexOf('\n') < 0) ? text.length() : text.indexOf('\n');
		String line = text.substring(0, Math.min(lineEnd, 80));
		Bold bold = Bold.read(line);
		if (bold != null && isAnnounced(withoutEnd(bold.words()))) {
			return withoutColon(text.substring(bold.end()));
		}
		for (String end : ENDS) {
			int at = line.indexOf(end);
			if (at > 0 && isAnnounced(line.substring(0, at))) {
				return withoutMarks(text.substring(at + end.length()), isInBold(line.substring(0, at)));
			}
		}
		return line.startsWith("A. ") ? text.substring(2).stripLeading() : text;
	}

	private static boolean isAnnounced(String words) {
		return words.equals("A") || AnswerKey.isHeading(words);
	}

	private static String withoutEnd(String words) {
		String bare = words.strip();
		return (bare.endsWith(":") || bare.endsWith(".")) ? bare.substring(0, bare.length() - 1) : bare;
	}

	private static String withoutColon(String text) {
		String rest = text.stripLeading();
		return (rest.startsWith(":") ? rest.substring(1) : rest).stripLeading();
	}

	private static boolean isInBold(String words) {
		int first = words.indexOf("**");
		return first >= 0 && words.indexOf("**", first + 2) < 0;
	}

	/** Without the end of bold letters that began before the words. */
	private static String withoutMarks(String text, boolean bold) {
		int end = bold ? text.indexOf("**") : -1;
		boolean inLine = end >= 0 && text.lastIndexOf('\n', end) < 0;
		return (inLine ? text.substring(0, end) + text.substring(end + 2) : text).stripLeading();
	}

}
