package dev.studyhall.formats.qti;

import java.util.List;

import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Rejection;

/** What came of reading one item. */
public sealed interface QtiItem {

	/**
	 * There is a question.
	 *
	 * @param line at which it begins
	 * @param remarks what of it was left out
	 */
	record Read(QuestionContent question, int line, List<Rejection> remarks) implements QtiItem {

		public Read {
			remarks = List.copyOf(remarks);
		}

	}

	/** It cannot be taken in. */
	record Rejected(Rejection rejection) implements QtiItem {
	}

}
