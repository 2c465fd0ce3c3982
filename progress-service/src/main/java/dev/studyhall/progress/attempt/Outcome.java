package dev.studyhall.progress.attempt;

import java.util.List;

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

	/**
	 * The learner chose, and it is not scored yet.
	 *
	 * @param places of what was chosen, from 1, ascending
	 */
	record Chosen(List<Integer> places) implements Outcome {

		/** A copy of the places. */
		public Chosen {
			places = List.copyOf(places);
		}

		@Override
		public @Nullable Integer rating() {
			return null;
		}
	}

	/** The learner chose, and what was right decides how it is rated. */
	record Scored(List<Integer> places, ChoiceKey key) implements Outcome {

		/** All that is right and nothing else is good, anything else again. */
		Rating value() {
			return key.right().equals(places) ? Rating.GOOD : Rating.AGAIN;
		}

		@Override
		public Integer rating() {
			return value().number();
		}
	}

}
