package dev.studyhall.web.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DaysOffTest {

	private static final LocalDate MONDAY = LocalDate.parse("2026-06-01");

	private static final LocalDate TARGET = LocalDate.parse("2026-06-22");

	@Test
	void aWeekdayIsOffEachWeekUntilTheDate() {
		DaysOff off = new DaysOff(Set.of(DayOfWeek.SUNDAY), List.of(LocalDate.parse("2026-06-10"), TARGET));

		assertThat(off.until(MONDAY, TARGET)).extracting(LocalDate::toString)
			.containsExactly("2026-06-07", "2026-06-10", "2026-06-14", "2026-06-21");
	}

	@Test
	void whatWasSaidIsToldFromTheDays() {
		DaysOff off = new DaysOff(Set.of(DayOfWeek.SUNDAY), List.of(LocalDate.parse("2026-06-10")));

		assertThat(DaysOff.of(off.until(MONDAY, TARGET), MONDAY, TARGET)).isEqualTo(off);
	}

	@Test
	void withoutDaysOffThereAreNone() {
		DaysOff none = DaysOff.of(List.of(), MONDAY, TARGET);

		assertThat(none.weekdays()).isEmpty();
		assertThat(none.until(MONDAY, TARGET)).isEmpty();
	}

}
