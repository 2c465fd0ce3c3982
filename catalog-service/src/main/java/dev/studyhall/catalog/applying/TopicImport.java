package dev.studyhall.catalog.applying;

import java.util.List;

import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.catalog.content.TopicId;

/** What came of a bundle. */
public sealed interface TopicImport {

	/**
	 * The topic is as the bundle has it.
	 *
	 * @param questions all of the bundle, in its order
	 * @param retired questions that readers saw and see no more
	 */
	record Applied(TopicId topic, Outcome outcome, List<AppliedQuestion> questions,
			List<QuestionId> retired) implements TopicImport {

		public Applied {
			questions = List.copyOf(questions);
			retired = List.copyOf(retired);
		}

		/** How many questions of the bundle that happened to. */
		public int count(Outcome of) {
			return (int) questions.stream().filter((question) -> question.outcome() == of).count();
		}

	}

	/** Nothing was written, and why. */
	record Refused(String reason) implements TopicImport {
	}

	/** What happened to a topic as a whole, or to a question. */
	enum Outcome {

		/** It was not there. */
		CREATED,
		/**
		 * Something of it changed: of a topic also if it was something of its questions,
		 * of a question also if it came back from retirement.
		 */
		UPDATED,
		/** Not a row of it was written. */
		UNCHANGED

	}

}
