package dev.studyhall.progress.goal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A goal as its learner sees it.
 *
 * @param setOn the learner's day from which the pace of new questions is counted
 */
record GoalView(List<GoalTopic> topics, LocalDate setOn, LocalDate targetDate, String timeZone, int minutesPerDay,
		double desiredRetention, List<LocalDate> daysOff) {

	static GoalView of(StudyGoal goal, List<GoalTopic> topics) {
		return new GoalView(topics, goal.setOn(), goal.targetDate(), goal.timeZone().getId(), goal.minutesPerDay(),
				goal.desiredRetention(), goal.daysOff());
	}

	/**
	 * A topic of the goal.
	 *
	 * @param retired whether it is not offered any more: then it does not count
	 */
	record GoalTopic(UUID id, String slug, String title, boolean retired) {
	}
}
