package dev.studyhall.progress.attempt;

import dev.studyhall.progress.memory.Rating;
import org.jspecify.annotations.Nullable;

/** How an attempt ended. */
sealed interface Outcome {

	/** The rating's number; null where there is none. */
	@Nullable Integer rating();

	/** The learner answered, and rated it. */
	record Rated(Rating value) implements Outcome {

		@Override
		public Integer rating() {
			return value.number();
		}
	}

	/** The learner looked at it and went on. */
	record Skipped() implements Outcome {

		@Override
		public @Nullable Integer rating() {
			return null;
		}
	}

}
