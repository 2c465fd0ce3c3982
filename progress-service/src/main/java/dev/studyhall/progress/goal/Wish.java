package dev.studyhall.progress.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import dev.studyhall.kit.web.BadRequestException;

/**
 * A goal as it is asked for.
 *
 * @param topics slugs, each once
 * @param daysOff each once, in their order
 */
record Wish(List<String> topics, LocalDate targetDate, ZoneId timeZone, int minutesPerDay, double desiredRetention,
		List<LocalDate> daysOff) {

	/** The furthest date, in days from today. */
	static final int FURTHEST = 730;

	/**
	 * The goal from now on. Its pace is counted from the day on which these topics were
	 * set out for, whatever else of it changes. Days off of the goal before that are over
	 * are left out.
	 * @throws BadRequestException if the date is past or too far away, or a day off is
	 * not before it, or is new and was over when the goal was set
	 */
	StudyGoal from(Found found, List<UUID> ids, Instant now, long sequence) {
		LocalDate today = LocalDate.ofInstant(now, timeZone);
		StudyGoal before = found.goal();
		LocalDate setOn = (before != null && before.topics().equals(ids)) ? before.setOn() : today;
		if (!targetDate.isAfter(today) || targetDate.isAfter(today.plusDays(FURTHEST))) {
			throw new BadRequestException("targetDate",
					"From tomorrow, %s, to %s: two years.".formatted(today.plusDays(1), today.plusDays(FURTHEST)));
		}
		List<LocalDate> over = daysOff.stream().filter((day) -> day.isBefore(setOn)).toList();
		List<LocalDate> known = (before != null) ? before.daysOff() : List.of();
		if (!known.containsAll(over) || !daysOff.isEmpty() && !daysOff.getLast().isBefore(targetDate)) {
			throw new BadRequestException("daysOff",
					"From the day on which the goal was set, %s, to the day before its date.".formatted(setOn));
		}
		return new StudyGoal(ids, setOn, targetDate, timeZone, minutesPerDay, desiredRetention,
				daysOff.subList(over.size(), daysOff.size()), sequence);
	}
}
