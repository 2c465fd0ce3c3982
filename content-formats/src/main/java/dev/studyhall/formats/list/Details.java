package dev.studyhall.formats.list;

import java.util.List;

/**
 * A {@code <details>} with all that is in it.
 *
 * @param open where its tag begins
 * @param from where its content begins
 * @param to behind its content
 * @param close behind its end tag
 * @param summary the source of its summary; empty if there is none
 */
record Details(Place open, Place from, Place to, Place close, String summary) {

	/** The summary's first line as a headline. */
	Headline headline() {
		return Headline.read(Markup.withoutTags(summary).strip().lines().findFirst().orElse(""));
	}

	/** Whether it holds the answer to a question that stands before it. */
	boolean isAnswer() {
		List<String> words = headline().words();
		return Vocabulary.isAnswer(words) || (!words.isEmpty() && AnswerKey.find(summary).isPresent());
	}

	/** Whether its summary announces contents or translations. */
	boolean isContents() {
		return Vocabulary.isContents(headline().words());
	}

}
