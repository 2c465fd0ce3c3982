package dev.studyhall.progress.memory.fitting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import dev.studyhall.progress.memory.Card;
import dev.studyhall.progress.memory.Rating;
import dev.studyhall.progress.memory.Scheduler;
import dev.studyhall.progress.memory.Settings;
import dev.studyhall.progress.memory.Weights;
import dev.studyhall.progress.support.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class FittingTest {

	@ParameterizedTest
	@ValueSource(doubles = { 0.3, 0.6, 3 })
	void onWhatItDidNotSeeItIsWithinOnePercentOfThePlantedWeights(double talent) {
		Random random = new Random(11);
		Weights planted = SimulatedLearner.planted(random, talent);
		List<CardLog> logs = new SimulatedLearner(planted, random).study(1_600);

		Fit fit = Fitting.fit(logs, Weights.DEFAULT);

		double best = Fitting.loss(logs, planted, boundary(logs));
		System.out.printf("fitting, talent %.1f: %d reviews held out, loss planted %.5f, fitted %.5f, defaults %.5f%n",
				talent, fit.reviews(), best, fit.lossAfter(), fit.lossBefore());
		assertThat(fit.better()).isTrue();
		assertThat(fit.lossAfter()).isLessThanOrEqualTo(best * 1.01);
	}

	@Test
	void weightsThatFitAlreadyStayOrGetBetter() {
		List<CardLog> logs = new SimulatedLearner(Weights.DEFAULT, new Random(4)).study(200);

		Fit fit = Fitting.fit(logs, Weights.DEFAULT);

		double now = Fitting.loss(logs, fit.weights(), boundary(logs));
		assertThat(now).isLessThanOrEqualTo(fit.lossBefore());
		assertThat(fit.better() || fit.weights().equals(Weights.DEFAULT)).isTrue();
	}

	@Test
	void aFewReviewsFitNothing() {
		List<CardLog> logs = new SimulatedLearner(Weights.DEFAULT, new Random(5)).study(5);

		assertThat(Fitting.fit(logs, Weights.DEFAULT).weights()).isEqualTo(Weights.DEFAULT);
		assertThat(Fitting.fit(logs, Weights.DEFAULT).better()).isFalse();
		assertThat(Fitting.fit(List.of(), Weights.DEFAULT).better()).isFalse();
	}

	@Test
	void theSameLogGivesTheSameWeights() {
		List<CardLog> logs = new SimulatedLearner(SimulatedLearner.planted(new Random(6), 2), new Random(6)).study(60);

		assertThat(Fitting.fit(logs, Weights.DEFAULT)).isEqualTo(Fitting.fit(logs, Weights.DEFAULT));
	}

	@Test
	void ratingsOutOfOrderAreRefused() {
		List<RatedDay> ratings = List.of(new RatedDay(3, Rating.GOOD), new RatedDay(2, Rating.GOOD));

		assertThatIllegalArgumentException().isThrownBy(() -> new CardLog(ratings));
	}

	@Test
	void theTraceIsTheSchedulersMemory() {
		Random random = Seed.random("trace");
		for (int each = 0; each < 100; each++) {
			Weights weights = SimulatedLearner.planted(random, 0.5 + random.nextDouble());
			Scheduler scheduler = new Scheduler(weights, Settings.DEFAULT);
			Trace trace = new Trace(weights.toArray());
			Instant at = Instant.parse("2026-01-01T00:00:00Z");
			Rating first = Rating.of(1 + random.nextInt(4));
			Card card = scheduler.review(Card.NEW, first, at);
			trace.begin(first);
			for (int rating = 0; rating < 8; rating++) {
				int days = random.nextBoolean() ? 0 : random.nextInt(60);
				at = at.plus(Duration.ofDays(days));
				trace.recall(days);
				assertThat(trace.recall()).isCloseTo(scheduler.retrievability(card, at), within(1e-6));
				Rating next = Rating.of(1 + random.nextInt(4));
				card = scheduler.review(card, next, at);
				trace.rate(next, days);
				assertThat(trace.stability()).isCloseTo(card.stability(), within(1e-4 * card.stability()));
				assertThat(trace.difficulty()).isCloseTo(card.difficulty(), within(1e-6));
			}
		}
	}

	@Test
	void theSlopesAreThoseOfTheLoss() {
		List<CardLog> logs = new SimulatedLearner(SimulatedLearner.planted(new Random(7), 2), new Random(7)).study(40);
		double[] weights = SimulatedLearner.planted(new Random(8), 0.7).toArray();
		Loss loss = Loss.of(logs, weights, Long.MIN_VALUE, Long.MAX_VALUE);

		for (int weight = 0; weight < Weights.COUNT; weight++) {
			double width = 1e-6 * Math.max(weights[weight], 0.01);
			double slope = (mean(logs, weights, weight, width) - mean(logs, weights, weight, -width)) / (2 * width);
			assertThat(loss.slope(weight)).as("weight " + weight)
				.isCloseTo(slope, within(1e-4 + 1e-3 * Math.abs(slope)));
		}
	}

	private static double mean(List<CardLog> logs, double[] weights, int weight, double move) {
		double[] moved = weights.clone();
		moved[weight] += move;
		return Loss.of(logs, moved, Long.MIN_VALUE, Long.MAX_VALUE).mean();
	}

	/** The first day of the latest fifth. */
	private static long boundary(List<CardLog> logs) {
		long[] days = logs.stream().flatMapToLong(CardLog::telling).sorted().toArray();
		return days[(int) (days.length * 0.8)];
	}

}
