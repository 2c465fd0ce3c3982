package dev.studyhall.web.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Days without study, as a learner thinks of them.
 *
 * @param weekdays those that are off every week
 * @param dates single days besides
 */
record DaysOff(Set<DayOfWeek> weekdays, List<LocalDate> dates) {

	/**
	 * Told from the days of a goal: a weekday that is off each time is off every week.
	 */
	static DaysOff of(List<LocalDate> days, LocalDate today, LocalDate target) {
		Set<DayOfWeek> weekdays = Arrays.stream(DayOfWeek.values())
			.filter((weekday) -> always(weekday, days, today, target))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
		return new DaysOff(weekdays,
				days.stream().filter((day) -> !weekdays.contains(day.getDayOfWeek()) && !day.isBefore(today)).toList());
	}

	/** Each of them from today to the day before the date. */
	List<LocalDate> until(LocalDate today, LocalDate target) {
		Set<LocalDate> all = new TreeSet<>();
		this.dates.stream().filter((day) -> day.isBefore(target)).forEach(all::add);
		if (target.isAfter(today)) {
			today.datesUntil(target).filter((day) -> this.weekdays.contains(day.getDayOfWeek())).forEach(all::add);
		}
		return List.copyOf(all);
	}

	private static boolean always(DayOfWeek weekday, List<LocalDate> days, LocalDate today, LocalDate target) {
		LocalDate from = today.plusDays(1);
		List<LocalDate> each = from.isBefore(target)
				? from.datesUntil(target).filter((day) -> day.getDayOfWeek() == weekday).toList() : List.of();
		return !each.isEmpty() && days.containsAll(each);
	}

}
