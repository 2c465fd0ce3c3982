package dev.studyhall.catalog.applying;

import dev.studyhall.catalog.content.TopicId;

/** What came of a bundle. */
public sealed interface TopicImport {

	/**
	 * The topic is as the bundle has it.
	 *
	 * @param created questions that were not there
	 * @param updated questions that say something new, or came back from retirement
	 * @param unchanged questions that say what they said
	 * @param retired questions that readers saw and see no more
	 */
	record Applied(TopicId topic, Outcome outcome, int created, int updated, int unchanged,
			int retired) implements TopicImport {
	}

	/** Nothing was written, and why. */
	record Refused(String reason) implements TopicImport {
	}

	/** What happened to the topic as a whole. */
	enum Outcome {

		/** It was not there. */
		CREATED,
		/** Something of it, or of its questions, changed. */
		UPDATED,
		/** Not a row was written. */
		UNCHANGED

	}

}
