package dev.studyhall.progress.statistics.daily;

import java.time.LocalDate;
import java.util.List;

import dev.studyhall.progress.statistics.reading.Withheld;
import org.jspecify.annotations.Nullable;

/**
 * What was done in a month, day by day of UTC; days with nothing are left out.
 *
 * @param asOf days before this one
 */
record ActivityReport(LocalDate asOf, List<ActivityDay> days) {

	/**
	 * One day.
	 *
	 * @param minutes of attempts that were not skipped
	 */
	record ActivityDay(LocalDate day, @Nullable Long learners, @Nullable Long attempts, @Nullable Double minutes,
			@Nullable Withheld withheld) {
	}
}
