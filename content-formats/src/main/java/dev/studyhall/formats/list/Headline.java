package dev.studyhall.formats.list;

import dev.studyhall.formats.rendering.PlainText;

import java.util.List;

/**
 * What a heading, a summary or a bold line says.
 *
 * @param title plain text without the number and the “Q”; may be empty
 * @param marker how the line is marked as one of many
 * @param number of the line among others; 0 if it has none
 * @param asks whether it reads as a question or a task
 */
record Headline(String title, Marker marker, int number, boolean asks) {

	/**
	 * Links of a heading to itself, and ways back; other signs may say how hard it is.
	 */
	private static final String LINK_SIGNS = "¶🔗🔝⬆↑↥⤴⇧";

	/** Behind a sign that is to be shown as a picture. */
	private static final String PICTURE = "\ufe0f";

	/** What stands before a title. */
	enum Marker {

		NONE, NUMBER, QUESTION

	}

	static Headline read(String source) {
		String words = HeadlineMarker.withoutKeycaps(
				PlainText.ofLine(withoutBoldNumber(Markup.withoutTags(withoutImages(withoutAnchor(source))))));
		HeadlineMarker found = HeadlineMarker.read(words);
		String title = withoutLinkSign(HeadlineMarker.withoutOrnaments(words.substring(found.end())).strip());
		return new Headline(title, found.marker(), found.number(), asks(title));
	}

	/** The same as another of many; what marks the line stays as it is. */
	Headline withNumber(int other) {
		return new Headline(title, marker, other, asks);
	}

	boolean isMarked() {
		return marker != Marker.NONE;
	}

	/** Whether there is any sign that it is a question. */
	boolean isQuestionLike() {
		return isMarked() || asks;
	}

	boolean hasQuestionMark() {
		return hasQuestionMark(title);
	}

	List<String> words() {
		return Vocabulary.words(title);
	}

	/** The anchor that some tools take from the end of a heading: {@code {#name}}. */
	private static String withoutAnchor(String source) {
		String line = source.stripTrailing();
		int open = line.endsWith("}") ? line.lastIndexOf('{') : -1;
		boolean anchor = open > 0 && (line.startsWith("{#", open) || line.startsWith("{: #", open))
				&& line.charAt(open - 1) == ' ';
		return anchor ? line.substring(0, open).stripTrailing() : source;
	}

	/** With a number in bold as others are: {@code **7.**What} is no Markdown for it. */
	private static String withoutBoldNumber(String source) {
		String line = source.strip();
		Bold bold = Bold.read(line);
		if (bold == null) {
			return source;
		}
		HeadlineMarker number = HeadlineMarker.read(bold.words());
		boolean alone = number.number() > 0 && number.end() == bold.words().length();
		return alone ? bold.words() + ' ' + line.substring(bold.end()) : source;
	}

	/** Without badges; as it is where there is nothing besides. */
	private static String withoutImages(String source) {
		StringBuilder words = new StringBuilder();
		int at = 0;
		for (int start = source.indexOf("!["); start >= 0; start = source.indexOf("![", at)) {
			int middle = source.indexOf("](", start);
			int end = (middle < 0) ? -1 : source.indexOf(')', middle);
			if (end < 0) {
				break;
			}
			words.append(source, at, start);
			at = end + 1;
		}
		String rest = words.append(source, at, source.length()).toString();
		return rest.codePoints().anyMatch(Character::isLetterOrDigit) ? rest : source;
	}

	/** The title without a link behind it that is a sign and no word. */
	private static String withoutLinkSign(String title) {
		String bare = title.endsWith(PICTURE) ? title.substring(0, title.length() - 1) : title;
		int last = bare.isEmpty() ? ' ' : bare.codePointBefore(bare.length());
		return (LINK_SIGNS.indexOf(last) >= 0)
				? bare.substring(0, bare.length() - Character.charCount(last)).stripTrailing() : title;
	}

	private static boolean asks(String title) {
		return hasQuestionMark(title) || Vocabulary.isQuestioning(Vocabulary.words(title));
	}

	private static boolean hasQuestionMark(String title) {
		return title.indexOf('?') >= 0 || title.indexOf('？') >= 0 || title.indexOf('؟') >= 0;
	}

}
