package dev.studyhall.progress.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The scheduler answers as ts-fsrs does. */
class SchedulerVectorsTest {

	private static final double TOLERANCE = 1e-6;

	private long ratings;

	private double largest;

	@Test
	void everyHistoryIsScheduledAsByTheReference() {
		Vector.each(this::check);

		System.out.println("memory vectors: " + this.ratings + " ratings, largest difference " + this.largest);
		assertThat(this.ratings).isGreaterThan(10_000);
		assertThat(this.largest).isLessThanOrEqualTo(TOLERANCE);
	}

	private void check(Vector vector) {
		Card card = Card.NEW;
		Instant at = vector.start();
		for (int index = 0; index < vector.history().size(); index++) {
			Vector.Given given = vector.history().get(index);
			at = at.plus(given.pause());
			card = vector.scheduler().review(card, given.rating(), at);
			compare(card, at, vector.cards().get(index));
			this.ratings++;
		}
		Instant later = at.plus(vector.later());
		note(vector.scheduler().retrievability(card, later), vector.recall());
		assertThat(vector.scheduler()
			.intervals(card, later)
			.values()
			.stream()
			.mapToLong((next) -> Duration.between(later, Objects.requireNonNull(next.due())).toMillis())
			.toArray()).isEqualTo(vector.outlook());
	}

	private void compare(Card card, Instant at, double[] expected) {
		note(card.stability(), expected[1]);
		note(card.difficulty(), expected[2]);
		assertThat(new double[] { card.state().number(),
				Duration.between(at, Objects.requireNonNull(card.due())).toMillis(), card.step(), card.reps(),
				card.lapses() })
			.isEqualTo(new double[] { expected[0], expected[3], expected[4], expected[5], expected[6] });
		assertThat(card.lastReview()).isEqualTo(at);
	}

	private void note(double actual, double expected) {
		this.largest = Math.max(this.largest, Math.abs(actual - expected));
	}

}
