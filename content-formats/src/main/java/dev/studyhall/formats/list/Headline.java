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

	/** What stands before a title. */
	enum Marker {

		NONE, NUMBER, QUESTION

	}

	static Headline read(String source) {
		String words = PlainText.ofLine(Markup.withoutTags(source));
		HeadlineMarker found = HeadlineMarker.read(words);
		String title = HeadlineMarker.withoutOrnaments(words.substring(found.end())).strip();
		return new Headline(title, found.marker(), found.number(), asks(title));
	}

	boolean isMarked() {
		return marker != Marker.NONE;
	}

	/** Whether there is any sign that it is a question. */
	boolean isQuestionLike() {
		return isMarked() || asks;
	}

	List<String> words() {
		return Vocabulary.words(title);
	}

	private static boolean asks(String title) {
		return title.indexOf('?') >= 0 || title.indexOf('？') >= 0 || title.indexOf('؟') >= 0
				|| Vocabulary.isQuestioning(Vocabulary.words(title));
	}

}
