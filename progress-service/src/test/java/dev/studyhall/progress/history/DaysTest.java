package dev.studyhall.progress.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DaysTest {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	@Test
	void daysEndAtTheLearnersMidnightAlsoWhereTheClockChanges() {
		Days days = Days.until(Instant.parse("2026-03-30T12:00:00Z"), 3, BERLIN);

		assertThat(days.begin()).isEqualTo("2026-03-27T23:00:00Z");
		assertThat(days.midnights()).containsExactly("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z",
				"2026-03-30T22:00:00Z");
	}

	@Test
	void todayIsTheLearners() {
		Instant now = Instant.parse("2026-03-01T23:30:00Z");

		assertThat(Days.until(now, 2, BERLIN).last()).isEqualTo(LocalDate.parse("2026-03-02"));
		assertThat(Days.from(now, 2, ZoneId.of("UTC")).last()).isEqualTo(LocalDate.parse("2026-03-02"));
	}

	@Test
	void aDayWithoutMidnightBeginsWhenTheClockGoesOn() {
		Days days = Days.from(Instant.parse("2026-04-24T12:00:00Z"), 1, ZoneId.of("Africa/Cairo"));

		assertThat(days.begin()).isEqualTo("2026-04-23T22:00:00Z");
	}

}
