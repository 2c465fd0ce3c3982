package dev.studyhall.formats.list;

import dev.studyhall.formats.content.ContentLimits;

/**
 * What an answer key says about one question.
 *
 * @param number of the question, from 1
 * @param answer Markdown: the label of the right option, maybe an explanation behind it
 */
record KeyEntry(int number, String answer) {

	/** The same with more of an explanation; itself if it is too long for one already. */
	KeyEntry with(String more) {
		return (answer.length() > ContentLimits.TEXT) ? this : new KeyEntry(number, (answer + "\n\n" + more).strip());
	}

	/** Whether it begins with the label of an option, or says whether a claim is true. */
	boolean namesOption() {
		return KeyLine.namesOption(answer);
	}

}
