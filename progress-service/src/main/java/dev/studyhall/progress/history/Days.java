package dev.studyhall.progress.history;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.Instant;
import java.util.stream.IntStream;

/**
 * Some of a learner's days in a row, each from one midnight of the time zone to the next.
 */
record Days(LocalDate first, int count, ZoneId zone) {

	/** So many days, of which today is the last. */
	static Days until(Instant now, int count, ZoneId zone) {
		return new Days(today(now, zone).minusDays(count - 1L), count, zone);
	}

	/** So many days, of which today is the first. */
	static Days from(Instant now, int count, ZoneId zone) {
		return new Days(today(now, zone), count, zone);
	}

	/** The day of that number, the first being 1. */
	LocalDate date(int number) {
		return first.plusDays(number - 1L);
	}

	LocalDate last() {
		return date(count);
	}

	/** When the first day begins. */
	Instant begin() {
		return first.atStartOfDay(zone).toInstant();
	}

	/** When each day after the first begins, and when the last ends, as ISO 8601. */
	String[] midnights() {
		return IntStream.rangeClosed(1, count)
			.mapToObj((day) -> first.plusDays(day).atStartOfDay(zone).toInstant().toString())
			.toArray(String[]::new);
	}

	private static LocalDate today(Instant now, ZoneId zone) {
		return now.atZone(zone).toLocalDate();
	}
}
