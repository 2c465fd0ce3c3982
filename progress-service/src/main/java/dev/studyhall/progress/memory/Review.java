package dev.studyhall.progress.memory;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A rating as the log holds it.
 *
 * @param sequence its place in the order of acceptance
 * @param version the version of the question that was seen
 * @param endedAt when, by the learner's clock
 * @param recordedAt when it was received
 */
public record Review(long sequence, int version, Rating rating, Instant endedAt, Instant recordedAt) {

	/**
	 * When it counts: as the learner says, but not after it was received, and not before
	 * the review that was accepted before it.
	 */
	Instant countsAt(@Nullable Instant lastReview) {
		Instant claimed = endedAt.isAfter(recordedAt) ? recordedAt : endedAt;
		return (lastReview != null && lastReview.isAfter(claimed)) ? lastReview : claimed;
	}
}
