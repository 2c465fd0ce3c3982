package dev.studyhall.progress.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** A learner's days, from one midnight of their time zone to the next. */
record LearnerDays(LocalDate today, ZoneId zone) {

	static LearnerDays at(Instant now, ZoneId zone) {
		return new LearnerDays(now.atZone(zone).toLocalDate(), zone);
	}

	/** How many midnights from today until then; negative before. */
	int until(LocalDate date) {
		return Math.toIntExact(ChronoUnit.DAYS.between(today, date));
	}

	int until(Instant instant) {
		return until(instant.atZone(zone).toLocalDate());
	}

	LocalDate date(int day) {
		return today.plusDays(day);
	}

	Instant begin(int day) {
		return date(day).atStartOfDay(zone).toInstant();
	}
}
