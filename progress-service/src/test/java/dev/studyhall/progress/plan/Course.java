package dev.studyhall.progress.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

import dev.studyhall.progress.memory.Weights;

/**
 * What came of studying for a goal.
 *
 * @param recall the true mean recall on the date
 * @param minutes spent on each day
 */
record Course(double recall, List<Integer> minutes) {

	/** Studies by the plan, which is made anew each day, except on missed days. */
	static Course byPlan(Goal goal, Weights planted, long seed, IntPredicate missed) {
		SimulatedStudent student = new SimulatedStudent(planted, seed);
		Map<UUID, GoalQuestion> questions = goal.questions()
			.stream()
			.collect(Collectors.toMap(GoalQuestion::id, Function.identity()));
		List<Integer> minutes = new ArrayList<>();
		int day = 0;
		for (LocalDate date = goal.setOn(); date.isBefore(goal.targetDate()); date = date.plusDays(1)) {
			if (missed.test(day++)) {
				minutes.add(0);
				continue;
			}
			Instant morning = date.atTime(8, 0).atZone(goal.timeZone()).toInstant();
			PlanDay today = Planner.plan(goal, student.standing(morning)).days().getFirst();
			int spent = 0;
			for (UUID id : today.revisited()) {
				student.answer(id, morning);
				spent += Objects.requireNonNull(questions.get(id)).revisitMinutes();
			}
			for (UUID id : today.fresh()) {
				student.answer(id, morning);
				spent += Objects.requireNonNull(questions.get(id)).minutes();
			}
			minutes.add(spent);
		}
		return new Course(student.recall(goal.questions(), onDate(goal)), minutes);
	}

	/**
	 * Studies as many minutes, the same each day: new questions evenly over the first
	 * part of the time, else what was answered longest ago.
	 */
	static Course evenly(Goal goal, Weights planted, long seed, int total, double intake) {
		SimulatedStudent student = new SimulatedStudent(planted, seed);
		int length = LearnerDays.at(Goals.MORNING, goal.timeZone()).until(goal.targetDate());
		int met = 0;
		int spent = 0;
		for (int day = 0; day < length; day++) {
			Instant morning = goal.setOn().plusDays(day).atTime(8, 0).atZone(goal.timeZone()).toInstant();
			int budget = (int) Math.round((double) total * (day + 1) / length);
			double quota = goal.questions().size() * Math.min((day + 1) / (length * intake), 1);
			while (met < quota && spent + goal.questions().get(met).minutes() <= budget) {
				GoalQuestion question = goal.questions().get(met++);
				student.answer(question.id(), morning);
				spent += question.minutes();
			}
			List<GoalQuestion> oldest = goal.questions()
				.stream()
				.filter((question) -> student.met(question.id()) && student.lastAnswer(question.id()).isBefore(morning))
				.sorted(Comparator.comparing((question) -> student.lastAnswer(question.id())))
				.toList();
			for (GoalQuestion question : (met < Math.floor(quota)) ? List.<GoalQuestion>of() : oldest) {
				if (spent + question.revisitMinutes() <= budget) {
					student.answer(question.id(), morning);
					spent += question.revisitMinutes();
				}
			}
		}
		return new Course(student.recall(goal.questions(), onDate(goal)), List.of(spent));
	}

	int total() {
		return minutes.stream().mapToInt(Integer::intValue).sum();
	}

	private static Instant onDate(Goal goal) {
		return goal.targetDate().atTime(9, 0).atZone(goal.timeZone()).toInstant();
	}

}
