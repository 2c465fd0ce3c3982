package dev.studyhall.web.chart;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeatMapTest {

	private static final LocalDate WEDNESDAY = LocalDate.parse("2026-05-13");

	@Test
	void weeksBeginOnMondayAndTheLastOneEndsToday() {
		HeatMap map = HeatMap.of(Map.of(), WEDNESDAY, 2, Locale.ENGLISH);

		assertThat(map.days()).hasSize(10);
		assertThat(map.days().getFirst().day()).isEqualTo("2026-05-04");
		assertThat(map.days().getLast().day()).isEqualTo(WEDNESDAY);
		assertThat(map.days().getLast().x()).isEqualTo(13);
		assertThat(map.days().getLast().y()).isEqualTo(16 + 2 * 13);
	}

	@Test
	void theMoreWasDoneTheStrongerADayIs() {
		HeatMap map = HeatMap.of(Map.of(WEDNESDAY, 40, WEDNESDAY.minusDays(1), 20, WEDNESDAY.minusDays(2), 1),
				WEDNESDAY, 1, Locale.ENGLISH);

		assertThat(map.days()).extracting(HeatMap.Cell::strength).containsExactly(1, 2, 4);
	}

	@Test
	void monthsAreNamedWhereTheyBegin() {
		HeatMap map = HeatMap.of(Map.of(), WEDNESDAY, 8, Locale.ENGLISH);

		assertThat(map.months()).extracting(HeatMap.Month::name).containsExactly("Apr", "May");
		assertThat(map.width()).isEqualTo(8 * 13);
	}

}
