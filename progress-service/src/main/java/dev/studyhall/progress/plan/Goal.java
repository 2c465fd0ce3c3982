package dev.studyhall.progress.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * What a learner wants to know, and by when.
 *
 * @param questions in order of difficulty, each once
 * @param setOn the learner's day on which the goal was set: the pace of what is new is
 * counted from it
 * @param targetDate the day that matters; nothing is studied on it
 * @param timeZone whose midnight begins the learner's days
 * @param minutesPerDay the most on any day, 1 to 1,440
 * @param desiredRetention the mean recall wanted on the date, 0.70 to 0.99
 * @param daysOff without study
 */
public record Goal(List<GoalQuestion> questions, LocalDate setOn, LocalDate targetDate, ZoneId timeZone,
		int minutesPerDay, double desiredRetention, Set<LocalDate> daysOff) {

	static final int MOST_MINUTES = 1440;

	/**
	 * A goal that can be planned for.
	 * @throws IllegalArgumentException naming what is out of its range
	 */
	public Goal {
		questions = List.copyOf(questions);
		daysOff = Set.copyOf(daysOff);
		require(questions.stream().map(GoalQuestion::id).distinct().count() == questions.size(),
				"questions are named once");
		require(minutesPerDay >= 1 && minutesPerDay <= MOST_MINUTES, "minutesPerDay is from 1 to 1440");
		require(desiredRetention >= 0.7 && desiredRetention <= 0.99, "desiredRetention is from 0.70 to 0.99");
	}

	private static void require(boolean holds, String otherwise) {
		if (!holds) {
			throw new IllegalArgumentException(otherwise);
		}
	}
}
