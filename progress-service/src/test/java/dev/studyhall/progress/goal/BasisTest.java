package dev.studyhall.progress.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.studyhall.progress.reviewlog.CardHistory;
import dev.studyhall.progress.memory.Card;
import dev.studyhall.progress.memory.Parameters;
import dev.studyhall.progress.memory.Rating;
import dev.studyhall.progress.memory.Review;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BasisTest {

	private static final Instant NOW = Instant.parse("2027-03-01T07:00:00Z");

	private static final StudyGoal GOAL = new StudyGoal(List.of(UUID.randomUUID()), LocalDate.of(2027, 3, 1),
			LocalDate.of(2027, 3, 15), ZoneId.of("Europe/Berlin"), 6, 0.9, List.of(), 1);

	@Test
	void whoForgetsFasterThanTheWeightsSayIsToldToExpectLess() {
		double usual = recall(List.of());
		double forgetful = recall(histories(Rating.AGAIN));
		double keen = recall(histories(Rating.GOOD));

		assertThat(forgetful).isLessThan(usual);
		assertThat(keen).isGreaterThanOrEqualTo(usual);
	}

	@Test
	void ratingsOfTheSameDayTellNothing() {
		List<CardHistory> sameDay = IntStream.range(0, 50)
			.mapToObj((card) -> new CardHistory(List.of(review(1, Rating.GOOD, NOW.minusSeconds(7200)),
					review(2, Rating.AGAIN, NOW.minusSeconds(600)))))
			.toList();

		assertThat(recall(sameDay)).isEqualTo(recall(List.of()));
	}

	/** Fifty cards, learned and rated again two days later. */
	private static List<CardHistory> histories(Rating later) {
		return IntStream.range(0, 50)
			.mapToObj((card) -> new CardHistory(List.of(review(1, Rating.GOOD, NOW.minusSeconds(5 * 86_400)),
					review(2, later, NOW.minusSeconds(3 * 86_400)))))
			.toList();
	}

	private static double recall(List<CardHistory> histories) {
		List<TopicQuestion> questions = IntStream.range(0, 40)
			.mapToObj((number) -> new TopicQuestion(new UUID(0, number), "q", "Q", "django", "beginner", "Beginner",
					number, null, false, Card.NEW))
			.toList();
		return new Basis(GOAL, questions, Parameters.DEFAULT, histories).planAt(NOW).recall();
	}

	private static Review review(long sequence, Rating rating, Instant at) {
		return new Review(sequence, 1, rating, at, at);
	}

}
