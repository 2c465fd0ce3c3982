package dev.studyhall.progress.reviewlog;

import java.util.ArrayList;
import java.util.List;

import dev.studyhall.progress.memory.Card;
import dev.studyhall.progress.memory.Rating;
import dev.studyhall.progress.memory.Review;
import dev.studyhall.progress.memory.ReviewCard;
import dev.studyhall.progress.memory.Scheduler;

/** All ratings of one card that count, in the order of acceptance. */
public record CardHistory(List<Review> reviews) {

	/** A copy of the reviews. */
	public CardHistory {
		reviews = List.copyOf(reviews);
	}

	/** The card from rating to rating, as a scheduler has it. */
	public List<Step> steps(Scheduler scheduler) {
		List<Step> steps = new ArrayList<>(reviews.size());
		ReviewCard card = ReviewCard.NEW;
		for (Review review : reviews) {
			ReviewCard next = card.rated(review, scheduler);
			steps.add(new Step(card.card(), review.rating(), next.card()));
			card = next;
		}
		return steps;
	}

	/**
	 * A rating.
	 *
	 * @param before the card until then
	 * @param after the card from then on; its last review is when the rating counts
	 */
	public record Step(Card before, Rating rating, Card after) {
	}
}
