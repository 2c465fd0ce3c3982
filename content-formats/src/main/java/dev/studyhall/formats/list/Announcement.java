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
		if (bold != null && AnswerKey.isHeading(bold.words())) {
			return withoutColon(text.substring(bold.end()));
		}
		int colon = line.indexOf(':');
		boolean announced = colon > 0
				&& (line.substring(0, colon).equals("A") || AnswerKey.isHeading(line.substring(0, colon)));
		return announced ? withoutMarks(text.substring(colon + 1)) : text;
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
