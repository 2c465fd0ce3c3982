package dev.studyhall.progress.history;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StreakTest {

	private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

	@Test
	void nothingDoneIsNoStreak() {
		assertThat(streak()).isEqualTo(new Streak(0, 0));
	}

	@Test
	void daysInARowUpToTodayAreTheCurrentStreak() {
		assertThat(streak(9, 2, 1, 0)).isEqualTo(new Streak(3, 3));
	}

	@Test
	void aStreakUpToYesterdayCanStillBeKept() {
		assertThat(streak(2, 1)).isEqualTo(new Streak(2, 2));
	}

	@Test
	void aDayWithoutAnythingEndsIt() {
		assertThat(streak(9, 8, 7, 6, 3, 2)).isEqualTo(new Streak(0, 4));
	}

	private static Streak streak(int... daysAgo) {
		List<LocalDate> active = IntStream.of(daysAgo).mapToObj(TODAY::minusDays).toList();
		return Streak.of(active, TODAY);
	}

}
