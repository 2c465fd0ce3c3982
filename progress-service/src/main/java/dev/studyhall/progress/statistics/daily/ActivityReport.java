package dev.studyhall.progress.statistics.daily;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.studyhall.progress.statistics.reading.Withheld;
import org.jspecify.annotations.Nullable;

/**
 * What was done in a month, day by day of UTC; days with nothing are left out.
 *
 * @param asOf days before this one
 */
record ActivityReport(LocalDate asOf, List<ActivityDay> days) {

	/**
	 * The same, but for days that would move by a few, as when a learner was erased:
	 * these stay as they were told.
	 */
	ActivityReport after(ActivityReport before) {
		Map<LocalDate, ActivityDay> told = new TreeMap<>();
		days.forEach((each) -> told.put(each.day(), each));
		before.days.forEach((each) -> told.computeIfPresent(each.day(), (_, now) -> now.after(each)));
		return new ActivityReport(asOf, List.copyOf(told.values()));
	}

	/**
	 * One day.
	 *
	 * @param minutes of attempts that were not skipped
	 */
	record ActivityDay(LocalDate day, @Nullable Long learners, @Nullable Long attempts, @Nullable Double minutes,
			@Nullable Withheld withheld) {

		private ActivityDay after(ActivityDay before) {
			return (learners != null && before.learners != null
					&& Steady.moved(before.learners, learners) == before.learners) ? before : this;
		}

	}

}
