package dev.studyhall.progress.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Says when a card comes back, for one learner's weights and settings. Days between
 * ratings are those of the calendar in UTC, as the model was fitted.
 */
public final class Scheduler {

	private static final long SECONDS_A_DAY = 86_400;

	private static final Duration DAY = Duration.ofDays(1);

	private final Formulas formulas;

	private final Settings settings;

	private final Fuzz fuzz;

	private final double intervalModifier;

	public Scheduler(Weights weights, Settings settings) {
		this.formulas = new Formulas(weights.forRelearningSteps(settings.relearningSteps().size()));
		this.settings = settings;
		this.fuzz = new Fuzz(settings.fuzzSeed(), settings.maximumInterval());
		this.intervalModifier = formulas.intervalModifier(settings.desiredRetention());
	}

	/**
	 * The card after a rating.
	 * @throws IllegalArgumentException if it was rated later than that already
	 */
	public Card review(Card card, Rating rating, Instant at) {
		long days = daysSince(card.lastReview(), at);
		double stability = stability(card, rating, days);
		double difficulty = (card.state() == CardState.NEW) ? formulas.firstDifficulty(rating)
				: formulas.nextDifficulty(card.difficulty(), rating);
		boolean lapsed = card.state() == CardState.REVIEW && rating == Rating.AGAIN;
		int reps = card.reps() + 1;
		int lapses = card.lapses() + (lapsed ? 1 : 0);
		Steps.Step step = step(card, rating);
		if (step != null) {
			return new Card(stateAfter(card, step), stability, difficulty, at.plus(step.pause()), at, step.position(),
					reps, lapses);
		}
		Duration interval = Duration.ofDays(interval(card, rating, at, days));
		return new Card(CardState.REVIEW, stability, difficulty, at.plus(interval), at, 0, reps, lapses);
	}

	/** The card after each of the ratings. */
	public Map<Rating, Card> intervals(Card card, Instant at) {
		Map<Rating, Card> outlook = new EnumMap<>(Rating.class);
		for (Rating rating : Rating.values()) {
			outlook.put(rating, review(card, rating, at));
		}
		return outlook;
	}

	/** The chance that it is known at that time, in whole days; 0 for a new card. */
	public double retrievability(Card card, Instant at) {
		Instant last = card.lastReview();
		if (last == null) {
			return 0;
		}
		long days = Math.max(Duration.between(last, at).toDays(), 0);
		return formulas.recall(days, Numbers.round(card.stability()));
	}

	private double stability(Card card, Rating rating, long days) {
		return (card.state() == CardState.NEW) ? formulas.firstStability(rating)
				: formulas.nextStability(card.difficulty(), card.stability(), days, rating);
	}

	private Steps.@Nullable Step step(Card card, Rating rating) {
		Steps steps = Steps.of(card, settings);
		if (card.state() == CardState.REVIEW) {
			return (rating == Rating.AGAIN) ? steps.afterLapse() : null;
		}
		return steps.next(rating);
	}

	/** A step of a day or more is a review like any other. */
	private static CardState stateAfter(Card card, Steps.Step step) {
		if (step.pause().compareTo(DAY) >= 0) {
			return CardState.REVIEW;
		}
		return switch (card.state()) {
			case NEW, LEARNING -> CardState.LEARNING;
			case REVIEW, RELEARNING -> CardState.RELEARNING;
		};
	}

	/** The wait in days. In review, each better rating waits a day longer at least. */
	private long interval(Card card, Rating rating, Instant at, long days) {
		if (card.state() != CardState.REVIEW || rating == Rating.AGAIN) {
			return ownInterval(card, rating, at, days);
		}
		long good = ownInterval(card, Rating.GOOD, at, days);
		long hard = Math.min(ownInterval(card, Rating.HARD, at, days), good);
		if (rating == Rating.HARD) {
			return hard;
		}
		good = Math.max(good, hard + 1);
		return (rating == Rating.GOOD) ? good : Math.max(ownInterval(card, Rating.EASY, at, days), good + 1);
	}

	/** The wait in days, whatever other ratings lead to. */
	private long ownInterval(Card card, Rating rating, Instant at, long days) {
		long wanted = Math.round(stability(card, rating, days) * intervalModifier);
		return fuzz.move(Numbers.clamp(wanted, 1, settings.maximumInterval()), days, at, card.reps() + 1);
	}

	private static long daysSince(@Nullable Instant last, Instant at) {
		if (last == null) {
			return 0;
		}
		if (at.isBefore(last)) {
			throw new IllegalArgumentException("A card is not rated before its last review");
		}
		return day(at) - day(last);
	}

	private static long day(Instant at) {
		return Math.floorDiv(at.getEpochSecond(), SECONDS_A_DAY);
	}

}
