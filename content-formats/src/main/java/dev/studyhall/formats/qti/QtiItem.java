package dev.studyhall.formats.qti;

import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Rejection;

/** What came of reading one item. */
public sealed interface QtiItem {

	/**
	 * There is a question.
	 *
	 * @param line at which it begins
	 */
	record Read(QuestionContent question, int line) implements QtiItem {
	}

	/** It cannot be taken in. */
	record Rejected(Rejection rejection) implements QtiItem {
	}

}
