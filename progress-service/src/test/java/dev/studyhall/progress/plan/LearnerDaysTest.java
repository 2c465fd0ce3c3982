package dev.studyhall.progress.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LearnerDaysTest {

	@ParameterizedTest
	@CsvSource({ "Europe/Berlin, 2026-03-29, 23", "Europe/Berlin, 2026-10-25, 25", "America/New_York, 2026-03-08, 23",
			"America/New_York, 2026-11-01, 25", "Europe/Berlin, 2026-06-01, 24", "America/Santiago, 2026-09-06, 23" })
	void aDayLastsFromMidnightToMidnightAlsoWhenTheClockChanges(ZoneId zone, LocalDate date, int hours) {
		LearnerDays days = LearnerDays.at(date.minusDays(2).atTime(12, 0).atZone(zone).toInstant(), zone);

		Instant begin = days.begin(2);

		assertThat(days.date(2)).isEqualTo(date);
		assertThat(Duration.between(begin, days.begin(3))).isEqualTo(Duration.ofHours(hours));
		assertThat(days.until(begin)).isEqualTo(2);
		assertThat(days.until(begin.minusNanos(1))).isEqualTo(1);
		assertThat(days.until(days.begin(3).minusNanos(1))).isEqualTo(2);
	}

	@Test
	void theSameMomentIsAnotherDayElsewhere() {
		Instant evening = Instant.parse("2026-05-10T23:30:00Z");

		assertThat(LearnerDays.at(evening, ZoneId.of("Europe/Berlin")).today()).isEqualTo("2026-05-11");
		assertThat(LearnerDays.at(evening, ZoneId.of("America/New_York")).today()).isEqualTo("2026-05-10");
	}

}
