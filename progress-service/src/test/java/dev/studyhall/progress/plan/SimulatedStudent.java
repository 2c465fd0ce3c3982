package dev.studyhall.progress.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.progress.memory.Card;
import dev.studyhall.progress.memory.CardState;
import dev.studyhall.progress.memory.Rating;
import dev.studyhall.progress.memory.Scheduler;
import dev.studyhall.progress.memory.Settings;
import dev.studyhall.progress.memory.Weights;

/**
 * Somebody who forgets as planted weights say, while the plan goes by the default ones.
 */
final class SimulatedStudent {

	private static final Scheduler APP = new Scheduler(Weights.DEFAULT, Settings.DEFAULT);

	private static final double[] FIRST = { 0.24, 0.34, 0.83, 1 };

	private final Scheduler truth;

	private final Random random;

	private final Map<UUID, Card> real = new HashMap<>();

	private final Map<UUID, Card> cards = new HashMap<>();

	private final List<Pace.Recalled> reviews = new ArrayList<>();

	SimulatedStudent(Weights planted, long seed) {
		this.truth = new Scheduler(planted, Settings.DEFAULT);
		this.random = new Random(seed);
	}

	/**
	 * The default weights, with stabilities that many times as long from the first answer
	 * on.
	 */
	static Weights remembering(double times) {
		double[] weights = Weights.DEFAULT.toArray();
		for (int index = 0; index < 4; index++) {
			weights[index] *= times;
		}
		weights[8] += Math.log(times) / 2;
		return Weights.nearest(weights);
	}

	Standing standing(Instant now) {
		return new Standing(now, cards, Set.of(), Weights.DEFAULT, Pace.of(reviews, Weights.DEFAULT));
	}

	boolean met(UUID question) {
		return cards.containsKey(question);
	}

	Instant lastAnswer(UUID question) {
		return Objects.requireNonNull(card(cards, question).lastReview());
	}

	void answer(UUID question, Instant at) {
		Card before = card(cards, question);
		Card truly = card(real, question);
		Rating rating = (truly.state() == CardState.NEW) ? firstRating()
				: (random.nextDouble() < chance(truly, at)) ? Rating.GOOD : Rating.AGAIN;
		Instant last = before.lastReview();
		if (last != null) {
			reviews.add(new Pace.Recalled(Math.round(days(last, at)), before.stability(), rating != Rating.AGAIN));
		}
		cards.put(question, APP.review(before, rating, at));
		real.put(question, truth.review(truly, rating, at));
	}

	/** The chance that a question is truly known then, over all of them. */
	double recall(List<GoalQuestion> questions, Instant at) {
		return questions.stream()
			.mapToDouble((question) -> chance(card(real, question.id()), at))
			.average()
			.orElseThrow();
	}

	/** By days of the calendar, as the plan counts them. */
	private double chance(Card card, Instant at) {
		Instant last = card.lastReview();
		return (last == null) ? 0 : truth.retrievability(card, last.plus(Duration.ofDays(Math.round(days(last, at)))));
	}

	private static double days(Instant from, Instant to) {
		return Duration.between(from, to).toHours() / 24d;
	}

	private Rating firstRating() {
		double share = random.nextDouble();
		int index = 0;
		while (share > FIRST[index]) {
			index++;
		}
		return Rating.of(index + 1);
	}

	private static Card card(Map<UUID, Card> cards, UUID question) {
		return cards.getOrDefault(question, Card.NEW);
	}

}
