package dev.studyhall.progress.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.studyhall.progress.memory.Weights;

/** Goals on generated topics. */
final class Goals {

	static final LocalDate BEGIN = LocalDate.of(2026, 3, 2);

	static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

	static final Instant MORNING = BEGIN.atTime(8, 0).atZone(ZONE).toInstant();

	private Goals() {
	}

	/** A topic of three levels, whose questions take 2 to 4 minutes, and 1 or 2 again. */
	static List<GoalQuestion> questions(int count) {
		return IntStream.range(0, count)
			.mapToObj((index) -> new GoalQuestion(new UUID(0, index), level(index, count), 2 + index * 7919 / 13 % 3,
					1 + index * 7907 / 17 % 2))
			.toList();
	}

	static Goal goal(int questions, int days, int minutesPerDay, double retention) {
		return new Goal(questions(questions), BEGIN, BEGIN.plusDays(days), ZONE, minutesPerDay, retention, Set.of());
	}

	static Goal withDaysOff(Goal goal, Set<LocalDate> daysOff) {
		return new Goal(goal.questions(), goal.setOn(), goal.targetDate(), goal.timeZone(), goal.minutesPerDay(),
				goal.desiredRetention(), daysOff);
	}

	static Goal withMinutesPerDay(Goal goal, int minutes) {
		return new Goal(goal.questions(), goal.setOn(), goal.targetDate(), goal.timeZone(), minutes,
				goal.desiredRetention(), goal.daysOff());
	}

	static Goal withTargetDate(Goal goal, LocalDate date) {
		return new Goal(goal.questions(), goal.setOn(), date, goal.timeZone(), goal.minutesPerDay(),
				goal.desiredRetention(), goal.daysOff());
	}

	static Goal withQuestions(Goal goal, List<GoalQuestion> questions) {
		return new Goal(questions, goal.setOn(), goal.targetDate(), goal.timeZone(), goal.minutesPerDay(),
				goal.desiredRetention(), goal.daysOff());
	}

	/** Of somebody who has not begun. */
	static Standing fresh(Instant now) {
		return new Standing(now, Map.of(), Set.of(), Weights.DEFAULT, 1);
	}

	private static String level(int index, int count) {
		return switch (index * 3 / count) {
			case 0 -> "beginner";
			case 1 -> "intermediate";
			default -> "advanced";
		};
	}

}
