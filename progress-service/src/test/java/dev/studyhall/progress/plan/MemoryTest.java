package dev.studyhall.progress.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.studyhall.progress.memory.Card;
import dev.studyhall.progress.memory.Rating;
import dev.studyhall.progress.memory.Scheduler;
import dev.studyhall.progress.memory.Settings;
import dev.studyhall.progress.memory.Weights;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class MemoryTest {

	private final Scheduler scheduler = new Scheduler(Weights.DEFAULT, Settings.DEFAULT);

	private final Memory memory = new Memory(Weights.DEFAULT, 1);

	@Test
	void isTheMemoryThatTheSchedulerHas() {
		Random random = new Random(1);
		for (int each = 0; each < 500; each++) {
			Instant at = Goals.MORNING;
			Card card = scheduler.review(Card.NEW, Rating.of(1 + random.nextInt(4)), at);
			for (int review = 0; review < 5; review++) {
				int days = 1 + random.nextInt(60);
				at = at.plus(Duration.ofDays(days));
				assertThat(memory.recall(days, card.stability())).isCloseTo(scheduler.retrievability(card, at),
						within(1e-4));
				Card good = scheduler.review(card, Rating.GOOD, at);
				Card again = scheduler.review(card, Rating.AGAIN, at);
				double recall = scheduler.retrievability(card, at);
				assertThat(memory.grown(card.stability(), memory.ease(card.difficulty(), card.stability()), recall))
					.isCloseTo(good.stability(), within(1e-6 * good.stability()));
				assertThat(memory.lapsed(card.stability(), memory.rest(card.difficulty(), card.stability()), recall))
					.isCloseTo(again.stability(), within(1e-6 * again.stability()));
				assertThat(memory.nextDifficulty(card.difficulty(), 1)).isCloseTo(again.difficulty(), within(1e-6));
				assertThat(memory.nextDifficulty(card.difficulty(), 3)).isCloseTo(good.difficulty(), within(1e-6));
				card = random.nextBoolean() ? good : again;
			}
		}
	}

	@Test
	void thePaceIsFoundFromReviewsAndIsOneWithoutAny() {
		assertThat(Pace.of(List.of(), Weights.DEFAULT)).isOne();
		for (double pace : new double[] { 0.5, 2 }) {
			Random random = new Random(7);
			Memory planted = new Memory(Weights.DEFAULT, pace);
			List<Pace.Recalled> reviews = new ArrayList<>();
			for (int each = 0; each < 5000; each++) {
				int days = 1 + random.nextInt(40);
				reviews.add(new Pace.Recalled(days, 5, random.nextDouble() < planted.recall(days, 5)));
			}
			assertThat(Pace.of(reviews, Weights.DEFAULT)).isBetween(pace * 0.85, pace * 1.15);
		}
	}

}
