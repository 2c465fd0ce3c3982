package dev.studyhall.progress.history;

import java.time.LocalDate;
import java.util.List;

/**
 * A learner's statistics over some days, of which today is the last. Ratings that were
 * taken back count nowhere.
 *
 * @param timeZone whose midnights begin the days
 * @param attempts rated or skipped
 * @param seconds spent on them; at most half an hour on each
 * @param days those with attempts, in order
 * @param forecast reviews to come, by day from today on
 */
record Statistics(String timeZone, LocalDate from, LocalDate today, long attempts, long seconds, Streak streak,
		List<Day> days, List<Forecast> forecast, Retention retention) {

	static Statistics of(Days window, List<Day> days, List<Forecast> forecast, Retention retention) {
		return new Statistics(window.zone().getId(), window.first(), window.last(),
				days.stream().mapToLong(Day::attempts).sum(), days.stream().mapToLong(Day::seconds).sum(),
				Streak.of(days.stream().map(Day::date).toList(), window.last()), days, forecast, retention);
	}

	/** What was done on a day. */
	record Day(LocalDate date, long attempts, long seconds) {
	}

	/**
	 * How many questions are due on a day; on the first one also what is due already.
	 */
	record Forecast(LocalDate date, long reviews) {
	}
}
