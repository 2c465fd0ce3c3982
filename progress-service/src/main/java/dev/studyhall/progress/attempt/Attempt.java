package dev.studyhall.progress.attempt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.studyhall.progress.memory.Rating;
import dev.studyhall.progress.memory.Review;
import org.jspecify.annotations.Nullable;

/**
 * A claim that was accepted: never changes.
 *
 * @param sequence the learner's sequence: the order of acceptance
 */
record Attempt(UUID id, Claim claim, long sequence, Instant recordedAt) {

	/** The rating, as the card takes it; empty if it was skipped. */
	Optional<Review> review() {
		return switch (claim.outcome()) {
			case Outcome.Rated rated -> Optional.of(review(rated.value()));
			case Outcome.Scored scored -> Optional.of(review(scored.value()));
			case Outcome.Skipped _, Outcome.Chosen _ -> Optional.empty();
		};
	}

	/** What was chosen; null if the learner rated it, or skipped. */
	@Nullable List<Integer> choice() {
		return (claim.outcome() instanceof Outcome.Scored scored) ? scored.places() : null;
	}

	private Review review(Rating rating) {
		return new Review(sequence, claim.questionVersion(), rating, claim.span().endedAt(), recordedAt);
	}
}
