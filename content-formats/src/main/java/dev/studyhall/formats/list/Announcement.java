package dev.studyhall.formats.list;

/** The words “Answer:” before an answer in the same line. */
final class Announcement {

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
		int colon = line.indexOf(':');
		if (colon > 0 && isAnnounced(line.substring(0, colon))) {
			return withoutMarks(text.substring(colon + 1));
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

	/** The end of bold letters that began before the words. */
	private static String withoutMarks(String text) {
		return (text.startsWith("**") ? text.substring(2) : text).stripLeading();
	}

}
