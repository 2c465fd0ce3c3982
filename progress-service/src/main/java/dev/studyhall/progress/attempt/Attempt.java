package dev.studyhall.progress.attempt;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.studyhall.progress.memory.Review;

/**
 * A claim that was accepted: never changes.
 *
 * @param sequence the learner's sequence: the order of acceptance
 */
record Attempt(UUID id, Claim claim, long sequence, Instant recordedAt) {

	/** The rating, as the card takes it; empty if it was skipped. */
	Optional<Review> review() {
		return switch (claim.outcome()) {
			case Outcome.Rated rated -> Optional
				.of(new Review(sequence, claim.questionVersion(), rated.value(), claim.span().endedAt(), recordedAt));
			case Outcome.Skipped _ -> Optional.empty();
		};
	}
}
