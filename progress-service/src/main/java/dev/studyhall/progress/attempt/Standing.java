package dev.studyhall.progress.attempt;

import java.util.Optional;

import dev.studyhall.progress.memory.Parameters;
import dev.studyhall.progress.memory.ReviewCard;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a claim comes in.
 *
 * @param question what the catalog has told of the question; null for nothing
 * @param receipt null if the client event id is new
 * @param card the learner's card of the question
 * @param parameters by which the learner's ratings are scheduled
 */
record Standing(@Nullable AskedQuestion question, @Nullable Receipt receipt, ReviewCard card, Parameters parameters) {

	/** The card after the attempt; empty if it was skipped. */
	Optional<ReviewCard> cardAfter(Attempt attempt) {
		return attempt.review().map((review) -> card.rated(review, parameters.scheduler()));
	}
}
