package dev.studyhall.progress.card;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import dev.studyhall.progress.memory.Card;
import dev.studyhall.progress.memory.Rating;
import dev.studyhall.progress.memory.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * A card as its learner sees it.
 *
 * @param state new, learning, review or relearning
 * @param stability days until recall has fallen to 90 %; null while new
 * @param difficulty 1 to 10; null while new
 * @param due when it comes back; null while new
 * @param retrievability the chance that it is known now; null while new
 * @param leechFlags 1 at 8 lapses, one more for every 4 after that
 * @param changed whether the question was changed materially since it was rated
 * @param retired whether the question was taken out of its topic
 * @param suspended whether it is put aside for good
 * @param buriedUntil until when it is put aside; null if it is not
 * @param intervals what each rating would lead to now
 */
record CardView(UUID questionId, String state, @Nullable Double stability, @Nullable Double difficulty,
		@Nullable Instant due, @Nullable Instant lastReview, @Nullable Double retrievability, int reps, int lapses,
		int leechFlags, boolean changed, boolean retired, boolean suspended, @Nullable Instant buriedUntil,
		List<Interval> intervals) {

	/** The card at that time. A review before the last one counts as at the last one. */
	static CardView of(HeldCard held, Instant now) {
		Card card = held.reviewCard().card();
		Scheduler scheduler = held.parameters().scheduler();
		Instant last = card.lastReview();
		Instant at = (last != null && last.isAfter(now)) ? last : now;
		boolean rated = last != null;
		return new CardView(held.question(), card.state().name().toLowerCase(Locale.ROOT),
				rated ? card.stability() : null, rated ? card.difficulty() : null,
				held.content().due(held.reviewCard()), last, rated ? scheduler.retrievability(card, at) : null,
				card.reps(), card.lapses(), card.leechFlags(), held.content().changedSince(held.reviewCard()),
				held.content().retired(), held.suspended(), held.until(), intervals(scheduler, card, at));
	}

	private static List<Interval> intervals(Scheduler scheduler, Card card, Instant at) {
		return scheduler.intervals(card, at)
			.entrySet()
			.stream()
			.map((outlook) -> Interval.of(outlook.getKey(), outlook.getValue(), at))
			.toList();
	}

	/**
	 * What a rating would lead to.
	 *
	 * @param rating 1 again, 2 hard, 3 good, 4 easy
	 * @param seconds until it would come back
	 */
	record Interval(int rating, String state, long seconds) {

		private static Interval of(Rating rating, Card next, Instant at) {
			return new Interval(rating.number(), next.state().name().toLowerCase(Locale.ROOT),
					Duration.between(at, Objects.requireNonNull(next.due())).toSeconds());
		}
	}
}
