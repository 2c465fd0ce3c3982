package dev.studyhall.progress.goal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import dev.studyhall.progress.plan.Goal;
import dev.studyhall.progress.plan.GoalQuestion;

/**
 * A goal as it is kept.
 *
 * @param topics in the learner's order
 * @param setOn the learner's day from which the pace of new questions is counted
 * @param daysOff in their order
 * @param sequence the learner's, when it was written: it tells one state from another
 */
record StudyGoal(List<UUID> topics, LocalDate setOn, LocalDate targetDate, ZoneId timeZone, int minutesPerDay,
		double desiredRetention, List<LocalDate> daysOff, long sequence) {

	/** A copy of what was given. */
	StudyGoal {
		topics = List.copyOf(topics);
		daysOff = List.copyOf(daysOff);
	}

	/** The entity tag, without quotes. */
	String tag() {
		return String.valueOf(sequence);
	}

	/** Whether it says the same, whenever it was written. */
	boolean saysTheSame(StudyGoal other) {
		return equals(new StudyGoal(other.topics, other.setOn, other.targetDate, other.timeZone, other.minutesPerDay,
				other.desiredRetention, other.daysOff, sequence));
	}

	/** What is planned for, with its questions in order of difficulty. */
	Goal toPlan(List<GoalQuestion> questions) {
		return new Goal(questions, setOn, targetDate, timeZone, minutesPerDay, desiredRetention,
				new HashSet<>(daysOff));
	}
}
