package dev.studyhall.progress.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import dev.studyhall.progress.memory.Rating;
import dev.studyhall.progress.memory.Weights;
import dev.studyhall.progress.memory.fitting.CardLog;
import dev.studyhall.progress.memory.fitting.Fitting;
import dev.studyhall.progress.memory.fitting.RatedDay;
import dev.studyhall.progress.memory.fitting.SimulatedLearner;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TenantLogTest {

	@Test
	void onWhatItDidNotSeeItIsWithinOnePercentOfThePlantedWeights() {
		Weights planted = SimulatedLearner.planted(new Random(11), 0.5);
		TenantLog log = log(planted, 40, 40);

		TenantFit fit = log.tune(Weights.DEFAULT);

		double best = Fitting.loss(log.cards(), planted, fit.tuned().fit().since());
		System.out.printf(
				"fitting, 40 learners: %d of %d reviews held out, loss planted %.5f, fitted %.5f, defaults %.5f%n",
				fit.tuned().fit().reviews(), fit.tuned().reviews(), best, fit.tuned().fit().lossAfter(),
				fit.tuned().fit().lossBefore());
		assertThat(fit.better()).isTrue();
		assertThat(fit.learners()).isEqualTo(40);
		assertThat(fit.tuned().fit().lossAfter()).isLessThanOrEqualTo(best * 1.01);
	}

	@Test
	void whatIsInUseHasToBeOutdone() {
		Weights planted = SimulatedLearner.planted(new Random(12), 0.5);
		TenantLog log = log(planted, 5, 40);
		TenantFit fit = log.tune(Weights.DEFAULT);

		assertThat(fit.better()).isTrue();
		assertThat(fit.against(fit.tuned().fit().weights()).better()).isFalse();
		assertThat(log.tune(fit.tuned().fit().weights()).better()).isFalse();
	}

	@Test
	void fewerThanFiveLearnersAreNotFittedTo() {
		TenantLog log = log(Weights.DEFAULT, 4, 100);

		assertThatExceptionOfType(TuningRefused.TooFewLearners.class).isThrownBy(() -> log.tune(Weights.DEFAULT))
			.satisfies((refused) -> assertThat(refused.found()).isEqualTo(4));
	}

	@Test
	void whatIsHeldOutIsNotOfFewerEither() {
		TenantLog someone = new TenantLog(List.of(daily(100, 1_000)));
		List<List<CardLog>> others = IntStream.range(0, 6).mapToObj((learner) -> daily(100, 0)).toList();
		List<List<CardLog>> all = new ArrayList<>(others);
		all.addAll(someone.learners());
		all.add(daily(100, 1_000));

		assertThatExceptionOfType(TuningRefused.TooFewLearners.class)
			.isThrownBy(() -> new TenantLog(all).tune(Weights.DEFAULT))
			.satisfies((refused) -> assertThat(refused.found()).isEqualTo(2));
	}

	@Test
	void aFewReviewsAreNotFittedTo() {
		TenantLog log = new TenantLog(IntStream.range(0, 9).mapToObj((learner) -> daily(11, 0)).toList());

		assertThatExceptionOfType(TuningRefused.TooFewReviews.class).isThrownBy(() -> log.tune(Weights.DEFAULT))
			.satisfies((refused) -> assertThat(refused.found()).isEqualTo(99));
	}

	private static TenantLog log(Weights planted, int learners, int cards) {
		Random random = new Random(3);
		return new TenantLog(IntStream.range(0, learners)
			.mapToObj((learner) -> new SimulatedLearner(planted, random).study(cards))
			.toList());
	}

	/** Cards that came back once, the day after, begun on one day after the other. */
	private static List<CardLog> daily(int cards, int from) {
		return IntStream.range(from, from + cards)
			.mapToObj((day) -> new CardLog(List.of(new RatedDay(day, Rating.GOOD), new RatedDay(day + 1, Rating.GOOD))))
			.toList();
	}

}
