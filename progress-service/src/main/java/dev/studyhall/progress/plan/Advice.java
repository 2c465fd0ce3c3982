package dev.studyhall.progress.plan;

import java.time.LocalDate;
import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

/**
 * What would do where a goal cannot be met, from simulations of some of its questions.
 */
final class Advice {

	private static final int LONGEST = 730;

	private final Goal goal;

	private final LearnerDays days;

	private final Start start;

	Advice(Goal goal, LearnerDays days, Start start) {
		this.goal = goal;
		this.days = days;
		this.start = start;
	}

	Verdict.OutOfReach advise() {
		return new Verdict.OutOfReach(minutesPerDay(), targetDate(), questions());
	}

	private @Nullable Integer minutesPerDay() {
		int more = fewest(goal.minutesPerDay(), Goal.MOST_MINUTES,
				(minutes) -> reaches(goal.withMinutesPerDay(minutes), start));
		return (more > Goal.MOST_MINUTES) ? null : more;
	}

	private @Nullable LocalDate targetDate() {
		int length = fewest(Math.max(days.until(goal.targetDate()), 0), LONGEST,
				(day) -> reaches(goal.withTargetDate(days.date(day)), start));
		return (length > LONGEST) ? null : days.date(length);
	}

	private int questions() {
		int most = start.questions().size();
		int dropped = fewest(0, most, (fewer) -> reaches(goal, start.first(most - fewer)));
		return (int) Math.floor((most - dropped) / start.share());
	}

	private boolean reaches(Goal changed, Start some) {
		Calendar calendar = Calendar.of(changed, days, some);
		double wanted = changed.desiredRetention();
		return Simulation.run(some, calendar, wanted, 1).recall() >= wanted;
	}

	/**
	 * The fewest above a number that do, in growing steps and then by halves; else more
	 * than the most.
	 */
	private static int fewest(int above, int most, IntPredicate does) {
		int tooFew = above;
		int step = Math.max(above / 4, 4);
		int enough = Math.min(above + step, most);
		while (!does.test(enough)) {
			if (enough >= most) {
				return most + 1;
			}
			tooFew = enough;
			step *= 2;
			enough = Math.min(enough + step, most);
		}
		while (enough - tooFew > Math.max(1, enough / 100)) {
			int middle = (tooFew + enough) >>> 1;
			if (does.test(middle)) {
				enough = middle;
			}
			else {
				tooFew = middle;
			}
		}
		return enough;
	}

}
