package dev.studyhall.web.api;

import java.time.LocalDate;
import java.util.List;

/** A goal to be set: topics by their slugs. */
public record GoalWish(List<String> topics, LocalDate targetDate, String timeZone, int minutesPerDay,
		double desiredRetention, List<LocalDate> daysOff) {
}
