package dev.studyhall.progress.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import dev.studyhall.kit.web.BadRequestException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WishTest {

	private static final Instant BEGINNING = Instant.parse("2027-03-01T12:00:00Z");

	private static final Instant LATER = Instant.parse("2027-03-11T12:00:00Z");

	private static final LocalDate OVER = LocalDate.parse("2027-03-07");

	private static final LocalDate AHEAD = LocalDate.parse("2027-03-21");

	private static final UUID DJANGO = new UUID(0, 1);

	private static final UUID KAFKA = new UUID(0, 2);

	private final StudyGoal before = wish(OVER, AHEAD).from(Found.NOTHING, List.of(DJANGO), BEGINNING, 1);

	@Test
	void anotherTopicMayComeWhenDaysOffAreOver() {
		StudyGoal goal = wish(OVER, AHEAD).from(new Found(before), List.of(DJANGO, KAFKA), LATER, 2);

		assertThat(goal.setOn()).isEqualTo("2027-03-11");
		assertThat(goal.daysOff()).containsExactly(AHEAD);
	}

	@Test
	void theSameTopicsKeepTheDaysOffThatAreOver() {
		assertThat(wish(OVER, AHEAD).from(new Found(before), List.of(DJANGO), LATER, 2).daysOff()).containsExactly(OVER,
				AHEAD);
	}

	@Test
	void aDayThatIsOverCannotBecomeADayOff() {
		assertThatExceptionOfType(BadRequestException.class)
			.isThrownBy(() -> wish(OVER.plusDays(1), AHEAD).from(new Found(before), List.of(KAFKA), LATER, 2));
	}

	private static Wish wish(LocalDate... daysOff) {
		return new Wish(List.of("django"), LocalDate.parse("2027-04-01"), ZoneId.of("Europe/Berlin"), 20, 0.9,
				List.of(daysOff));
	}

}
