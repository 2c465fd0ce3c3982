package dev.studyhall.progress.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is planned for a day.
 *
 * @param begins the learner's midnight, or the first moment after it that exists
 * @param fresh questions that are met for the first time, in order of difficulty
 * @param revisited questions that come back, the most worthwhile first
 * @param minutes all of it is expected to take; today, without what is done already
 */
public record PlanDay(LocalDate date, Instant begins, List<UUID> fresh, List<UUID> revisited, int minutes) {

	/** A copy of what was given. */
	public PlanDay {
		fresh = List.copyOf(fresh);
		revisited = List.copyOf(revisited);
	}
}
