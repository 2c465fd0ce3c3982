package dev.studyhall.formats.assembly;

import dev.studyhall.formats.content.QuestionContent;
import org.jspecify.annotations.Nullable;

/** What stands in a file that lists questions below categories. */
public sealed interface ExchangeItem {

	/** Counted from 1. */
	int line();

	/** The questions from here on are of that topic and level. */
	record Category(CategoryPath path, int line) implements ExchangeItem {
	}

	/** A question, maybe without an id. */
	record Question(QuestionContent content, int line) implements ExchangeItem {
	}

	/** Something that could not be read, and why. */
	record Unusable(int line, @Nullable String title, String reason) implements ExchangeItem {
	}

}
