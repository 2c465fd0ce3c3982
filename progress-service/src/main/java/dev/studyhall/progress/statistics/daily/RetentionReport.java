package dev.studyhall.progress.statistics.daily;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dev.studyhall.progress.statistics.reading.Withheld;
import org.jspecify.annotations.Nullable;

/**
 * Who comes back: of the learners who came first in a week, those who were there in each
 * week after it. Weeks begin on Monday in UTC; only whole ones are told, and no figure
 * moves by a few.
 *
 * @param asOf weeks before this Monday
 */
record RetentionReport(LocalDate asOf, List<Newcomers> cohorts) {

	/**
	 * The same, but for cohorts that would move by a few, as when a learner was erased:
	 * these stay as they were told.
	 */
	RetentionReport after(RetentionReport before) {
		return new RetentionReport(asOf,
				cohorts.stream()
					.map((cohort) -> before.cohorts.stream()
						.filter((each) -> each.week().equals(cohort.week()))
						.findFirst()
						.map(cohort::after)
						.orElse(cohort))
					.toList());
	}

	/**
	 * The learners of a week.
	 *
	 * @param week its Monday
	 */
	record Newcomers(LocalDate week, @Nullable Long learners, List<WeekReturn> returns, @Nullable Withheld withheld) {

		private Newcomers after(Newcomers before) {
			if (learners == null || before.learners == null
					|| Steady.moved(before.learners, learners) != before.learners) {
				return this;
			}
			List<WeekReturn> told = new ArrayList<>(before.returns);
			returns.stream().skip(told.size()).map((each) -> each.of(before.learners)).forEach(told::add);
			return new Newcomers(week, before.learners, told, null);
		}

	}

	/**
	 * Those who were there in a later week.
	 *
	 * @param week so many weeks after their first
	 */
	record WeekReturn(int week, @Nullable Long learners, @Nullable Double share, @Nullable Withheld withheld) {

		static WeekReturn of(int week, long learners, long all) {
			Long part = Steady.part(learners, all);
			return (part == null) ? new WeekReturn(week, null, null, Withheld.TOO_FEW_LEARNERS)
					: new WeekReturn(week, part, part / (double) all, null);
		}

		private WeekReturn of(long all) {
			return (learners == null) ? this : of(week, Math.min(learners, all), all);
		}

	}

}
