package dev.studyhall.web.api;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a learner did, and what is coming. Days without anything are left out. */
public record Statistics(String timeZone, LocalDate from, LocalDate today, int attempts, long seconds, Streak streak,
		List<Day> days, List<Forecast> forecast, Retention retention) {

	/** Days in a row. */
	public record Streak(int current, int longest) {
	}

	/** What was done on a day. */
	public record Day(LocalDate date, int attempts, long seconds) {
	}

	/** How many reviews a day will ask for. */
	public record Forecast(LocalDate date, int reviews) {
	}

	/** What was remembered, and what had been expected; null without reviews. */
	public record Retention(int reviews, int recalled, @Nullable Double recall, @Nullable Double expected,
			List<Month> months) {
	}

	/** The same of a month, {@code 2026-05}. */
	public record Month(String month, int reviews, int recalled, double recall, double expected) {
	}

}
