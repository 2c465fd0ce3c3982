package dev.studyhall.progress.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import dev.studyhall.progress.support.Seed;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SchedulerTest {

	private static final Instant MORNING = Instant.parse("2026-05-10T06:00:00Z");

	private final Scheduler scheduler = new Scheduler(Weights.DEFAULT, Settings.DEFAULT);

	@Test
	void aNewCardGoesThroughItsStepsIntoReview() {
		Card first = this.scheduler.review(Card.NEW, Rating.GOOD, MORNING);
		assertThat(first.state()).isEqualTo(CardState.LEARNING);
		assertThat(first.due()).isEqualTo(MORNING.plus(Duration.ofMinutes(10)));

		Card second = this.scheduler.review(first, Rating.GOOD, MORNING.plus(Duration.ofMinutes(10)));
		assertThat(second.state()).isEqualTo(CardState.REVIEW);
		assertThat(second.reps()).isEqualTo(2);
	}

	@Test
	void aLapseIsCountedAndRelearned() {
		Card learned = this.scheduler.review(Card.NEW, Rating.EASY, MORNING);

		Card lapsed = this.scheduler.review(learned, Rating.AGAIN, MORNING.plus(Duration.ofDays(9)));

		assertThat(lapsed.state()).isEqualTo(CardState.RELEARNING);
		assertThat(lapsed.lapses()).isOne();
		assertThat(lapsed.stability()).isLessThan(learned.stability());
	}

	@Test
	void aCardIsNotRatedBeforeItsLastReview() {
		Card card = this.scheduler.review(Card.NEW, Rating.GOOD, MORNING);

		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.scheduler.review(card, Rating.GOOD, MORNING.minusNanos(1_000)));
	}

	@Test
	void aLeechIsFlaggedAtEightLapsesAndEveryFourAfter() {
		assertThat(List.of(0, 7, 8, 11, 12, 15, 16)).extracting(SchedulerTest::lapsed)
			.extracting(Card::leechFlags)
			.containsExactly(0, 0, 1, 1, 2, 2, 3);
	}

	@Test
	void betterRatingsNeverComeBackSooner() {
		Random random = Seed.random("scheduler");
		for (int each = 0; each < 200; each++) {
			Card card = Card.NEW;
			Instant at = MORNING;
			for (int rating = 0; rating < 12; rating++) {
				Map<Rating, Card> outlook = this.scheduler.intervals(card, at);
				assertThat(outlook.values()).extracting((next) -> Objects.requireNonNull(next.due())).isSorted();
				card = Objects.requireNonNull(outlook.get(Rating.of(1 + random.nextInt(4))));
				assertThat(card.stability()).isBetween(0.001, 36_500d);
				assertThat(card.difficulty()).isBetween(1d, 10d);
				at = at.plus(Duration.ofMinutes(random.nextInt(100_000)));
			}
		}
	}

	@Test
	void recallFallsFromCertainAndIsTheDesiredOneWhenDue() {
		Card card = this.scheduler.review(Card.NEW, Rating.EASY, MORNING);

		assertThat(this.scheduler.retrievability(Card.NEW, MORNING)).isZero();
		assertThat(this.scheduler.retrievability(card, MORNING)).isOne();
		assertThat(this.scheduler.retrievability(card, Objects.requireNonNull(card.due()))).isBetween(0.89, 0.91);
		assertThat(this.scheduler.retrievability(card, MORNING.plus(Duration.ofDays(1000)))).isLessThan(0.7);
	}

	@Test
	void aHigherDesiredRetentionComesBackSooner() {
		Scheduler careful = new Scheduler(Weights.DEFAULT,
				new Settings(0.97, List.of(), List.of(), Settings.DEFAULT.maximumInterval(), null));
		Scheduler relaxed = new Scheduler(Weights.DEFAULT,
				new Settings(0.8, List.of(), List.of(), Settings.DEFAULT.maximumInterval(), null));

		assertThat(careful.review(Card.NEW, Rating.EASY, MORNING).due())
			.isBefore(relaxed.review(Card.NEW, Rating.EASY, MORNING).due());
	}

	private static Card lapsed(int lapses) {
		return new Card(CardState.REVIEW, 1, 5, MORNING, MORNING, 0, 20, lapses);
	}

}
