package dev.studyhall.progress.history;

import java.time.LocalDate;
import java.util.List;

/**
 * Days in a row on which something was done.
 *
 * @param current those up to today, or up to yesterday while today is still empty
 * @param longest the most in the days looked at
 */
record Streak(int current, int longest) {

	/** The streak of days in their order. */
	static Streak of(List<LocalDate> active, LocalDate today) {
		int longest = 0;
		int run = 0;
		LocalDate last = LocalDate.MIN;
		for (LocalDate day : active) {
			run = day.minusDays(1).equals(last) ? run + 1 : 1;
			longest = Math.max(longest, run);
			last = day;
		}
		return new Streak(last.isBefore(today.minusDays(1)) ? 0 : run, longest);
	}
}
