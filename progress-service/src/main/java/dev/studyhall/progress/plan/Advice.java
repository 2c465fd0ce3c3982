package dev.studyhall.progress.plan;

import java.util.function.IntPredicate;

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
		int length = Math.max(days.until(goal.targetDate()), 0);
		int minutes = goal.minutesPerDay();
		int more = fewest(minutes, Goal.MOST_MINUTES, minutes + minutes / 4, (each) -> reaches(start, length, each));
		// About as much work in all, spread over more days.
		int longer = fewest(length, LONGEST, (int) ((long) length * more / minutes),
				(each) -> reaches(start, each, minutes));
		int all = start.questions().size();
		int fewer = fewest(0, all, all - (int) ((long) all * minutes / more),
				(dropped) -> reaches(start.first(all - dropped), length, minutes));
		return new Verdict.OutOfReach((more > Goal.MOST_MINUTES) ? null : more,
				(longer > LONGEST) ? null : days.date(longer), (int) Math.floor((all - fewer) / start.share()));
	}

	private boolean reaches(Start some, int length, int minutes) {
		double wanted = goal.desiredRetention();
		Calendar calendar = Calendar.of(goal, days, some, length, minutes);
		return Simulation.run(some, calendar, wanted, 1).recall() >= wanted;
	}

	/**
	 * The fewest above a number that do, to one in a hundred: from a guess on in growing
	 * steps, and then by halves; more than the most if none do.
	 */
	private static int fewest(int above, int most, int guess, IntPredicate does) {
		int tooFew = above;
		int enough = Math.clamp(guess, Math.min(above + 1, most), most);
		int step = Math.max((enough - above) / 4, 2);
		if (does.test(enough)) {
			int less = enough - step;
			while (less > above && does.test(less)) {
				enough = less;
				step *= 2;
				less = enough - step;
			}
			tooFew = Math.max(less, above);
		}
		else {
			do {
				if (enough >= most) {
					return most + 1;
				}
				tooFew = enough;
				enough = Math.min(enough + step, most);
				step *= 2;
			}
			while (!does.test(enough));
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
