package dev.studyhall.progress.memory.fitting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

import dev.studyhall.progress.memory.Card;
import dev.studyhall.progress.memory.Rating;
import dev.studyhall.progress.memory.Scheduler;
import dev.studyhall.progress.memory.Settings;
import dev.studyhall.progress.memory.Weights;

/** Somebody who forgets as given weights say, and studies as the default ones plan. */
public record SimulatedLearner(Weights planted, Random random) {

	private static final Instant BEGIN = Instant.parse("2024-01-01T08:00:00Z");

	private static final Scheduler PLAN = new Scheduler(Weights.DEFAULT, Settings.DEFAULT);

	/** The log of so many cards, taken up over a year and rated up to 14 times each. */
	public List<CardLog> study(int cards) {
		Scheduler truth = new Scheduler(planted, Settings.DEFAULT);
		return Stream.generate(() -> study(truth)).limit(cards).toList();
	}

	private CardLog study(Scheduler truth) {
		Instant at = BEGIN.plus(Duration.ofDays(random.nextInt(365)));
		Card planned = Card.NEW;
		Card real = Card.NEW;
		List<RatedDay> ratings = new ArrayList<>();
		int most = 4 + random.nextInt(11);
		for (int each = 0; each < most; each++) {
			Rating rating = (each == 0) ? Rating.of(1 + random.nextInt(4)) : answer(truth.retrievability(real, at));
			planned = PLAN.review(planned, rating, at);
			real = truth.review(real, rating, at);
			ratings.add(new RatedDay(Math.floorDiv(at.getEpochSecond(), 86_400), rating));
			at = Objects.requireNonNull(planned.due()).plus(Duration.ofHours(24L * random.nextInt(4)));
		}
		return new CardLog(ratings);
	}

	private Rating answer(double recall) {
		if (random.nextDouble() >= recall) {
			return Rating.AGAIN;
		}
		return switch (random.nextInt(10)) {
			case 0, 1 -> Rating.HARD;
			case 2 -> Rating.EASY;
			default -> Rating.GOOD;
		};
	}

	/**
	 * Weights of somebody who learns so many times as well at first, and whose other
	 * weights are up to some 30 % away from the defaults.
	 */
	public static Weights planted(Random random, double talent) {
		double[] weights = Weights.DEFAULT.toArray();
		for (int weight = 0; weight < Weights.COUNT; weight++) {
			weights[weight] *= (weight < 4) ? talent : Math.exp(0.25 * (2 * random.nextDouble() - 1));
		}
		weights[8] += Math.log(talent) / 2;
		return Weights.nearest(weights);
	}
}
