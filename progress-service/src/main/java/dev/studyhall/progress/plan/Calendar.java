package dev.studyhall.progress.plan;

/**
 * The minutes of each day until the date, and the day until which all is to be met.
 *
 * @param minutes by day from today, 0 on days off
 * @param intakeEnd the first day on which nothing new should be left
 * @param longest the most minutes of any one day
 */
record Calendar(double[] minutes, int intakeEnd, int longest) {

	/** New questions are met in this part of the time, the rest makes them stay. */
	private static final double INTAKE = 0.6;

	static Calendar of(Goal goal, LearnerDays days, Start start) {
		return of(goal, days, start, Math.max(days.until(goal.targetDate()), 0), goal.minutesPerDay());
	}

	/** With another length, or other minutes, than the goal says. */
	static Calendar of(Goal goal, LearnerDays days, Start start, int length, int minutesPerDay) {
		double[] minutes = new double[length];
		for (int day = 0; day < length; day++) {
			minutes[day] = goal.daysOff().contains(days.date(day)) ? 0 : minutesPerDay * start.share();
		}
		if (length > 0) {
			minutes[0] = Math.max(minutes[0] - start.spentToday() * start.share(), 0);
		}
		int begin = Math.min(days.until(goal.setOn()), 0);
		return new Calendar(minutes, (int) Math.ceil(begin + INTAKE * (length - begin)), minutesPerDay);
	}

	int length() {
		return minutes.length;
	}

	/** Days of study from one to the end of the intake, at least 1. */
	int intakeDaysFrom(int day) {
		int count = 0;
		for (int each = day; each < Math.min(intakeEnd, length()); each++) {
			count += (minutes[each] > 0) ? 1 : 0;
		}
		return Math.max(count, 1);
	}
}
