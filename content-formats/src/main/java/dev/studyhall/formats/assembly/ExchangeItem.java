package dev.studyhall.formats.assembly;

import java.util.List;

import dev.studyhall.formats.content.QuestionContent;
import org.jspecify.annotations.Nullable;

/** What stands in a file that lists questions below categories. */
public sealed interface ExchangeItem {

	/** Counted from 1. */
	int line();

	/** The questions from here on are of that topic and level. */
	record Category(CategoryPath path, int line) implements ExchangeItem {
	}

	/**
	 * A question, maybe without an id.
	 *
	 * @param remarks what of it was left out
	 */
	record Question(QuestionContent content, int line, List<String> remarks) implements ExchangeItem {

		public Question {
			remarks = List.copyOf(remarks);
		}

		/** One that is whole. */
		public Question(QuestionContent content, int line) {
			this(content, line, List.of());
		}

	}

	/** Something that could not be read, and why. */
	record Unusable(int line, @Nullable String title, String reason) implements ExchangeItem {
	}

}
