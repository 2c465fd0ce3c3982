package dev.studyhall.progress.statistics.daily;

import java.time.LocalDate;
import java.util.List;

import dev.studyhall.progress.statistics.reading.Withheld;
import org.jspecify.annotations.Nullable;

/**
 * Who comes back: of the learners who came first in a week, those who were there in each
 * week after it. Weeks begin on Monday in UTC; only whole ones are told, so that no
 * figure ever changes.
 *
 * @param asOf weeks before this Monday
 */
record RetentionReport(LocalDate asOf, List<Newcomers> cohorts) {

	/**
	 * The learners of a week.
	 *
	 * @param week its Monday
	 */
	record Newcomers(LocalDate week, @Nullable Long learners, List<WeekReturn> returns, @Nullable Withheld withheld) {
	}

	/**
	 * Those who were there in a later week.
	 *
	 * @param week so many weeks after their first
	 */
	record WeekReturn(int week, @Nullable Long learners, @Nullable Double share, @Nullable Withheld withheld) {
	}
}
