package dev.studyhall.progress.memory;

/**
 * A card, and how far in the log it has come.
 *
 * @param version the newest version that was rated; 0 while new
 * @param sequence of the last rating; 0 while new
 */
public record ReviewCard(Card card, int version, long sequence) {

	/** A card that was never rated. */
	public static final ReviewCard NEW = new ReviewCard(Card.NEW, 0, 0);

	/** The card after the next rating in the order of acceptance. */
	public ReviewCard rated(Review review, Scheduler scheduler) {
		return new ReviewCard(scheduler.review(card, review.rating(), review.countsAt(card.lastReview())),
				Math.max(version, review.version()), review.sequence());
	}
}
