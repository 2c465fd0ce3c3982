package dev.studyhall.progress.plan;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;

import dev.studyhall.progress.memory.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Learners who study by the plan, made anew each day, and forget as planted weights say.
 */
class PlanSimulationTest {

	private static final IntPredicate NONE = (day) -> false;

	@ParameterizedTest
	@CsvSource({ "42, 30, 12, 0.9, 6", "400, 40, 90, 0.9, 1", "2000, 30, 450, 0.85, 1" })
	void theTargetIsReachedWhoeverForgetsAndAnEvenSpreadIsBeaten(int questions, int days, int minutes, double target,
			int seeds) {
		Goal goal = Goals.goal(questions, days, minutes, target);
		for (double times : new double[] { 1, 0.5, 2 }) {
			Weights planted = SimulatedStudent.remembering(times);
			List<Course> byPlan = LongStream.range(0, seeds)
				.mapToObj((seed) -> Course.byPlan(goal, planted, seed, NONE))
				.toList();
			double recall = byPlan.stream().mapToDouble(Course::recall).average().orElseThrow();
			double even = evenly(goal, planted, byPlan, 1);
			double earlyIntake = evenly(goal, planted, byPlan, 0.6);

			System.out.printf("plan: %d questions, remembering %.1f times: %.3f, evenly %.3f, early %.3f%n", questions,
					times, recall, even, earlyIntake);
			assertThat(recall).isGreaterThanOrEqualTo(target - ((times < 1) ? 0.01 : 0));
			assertThat(recall - even).isGreaterThan(0.02);
			assertThat(recall - earlyIntake).isGreaterThan(-0.005);
			assertThat(byPlan).flatMap(Course::minutes).allMatch((spent) -> spent <= minutes);
		}
	}

	@ParameterizedTest
	@CsvSource({ "42, 20, 8, 0.9", "42, 14, 8, 0.85", "120, 30, 17, 0.9" })
	void whereItCannotBeReachedItIsMissedInNineOfTenSeeds(int questions, int days, int minutes, double target) {
		Goal goal = Goals.goal(questions, days, minutes, target);
		assertThat(Planner.plan(goal, Goals.fresh(Goals.MORNING)).verdict()).isInstanceOf(Verdict.OutOfReach.class);

		long missed = LongStream.range(0, 10)
			.filter((seed) -> Course.byPlan(goal, Weights.DEFAULT, seed, NONE).recall() < target)
			.count();

		assertThat(missed).isGreaterThanOrEqualTo(9);
	}

	@Test
	void missedDaysAreMadeUpFor() {
		Goal goal = Goals.goal(42, 30, 15, 0.9);

		double recall = LongStream.range(0, 6)
			.mapToObj((seed) -> Course.byPlan(goal, Weights.DEFAULT, seed, (day) -> day % 4 == 2 || day == 11))
			.mapToDouble(Course::recall)
			.average()
			.orElseThrow();

		assertThat(recall).isGreaterThanOrEqualTo(0.9);
	}

	private static double evenly(Goal goal, Weights planted, List<Course> byPlan, double intake) {
		return LongStream.range(0, byPlan.size())
			.mapToObj((seed) -> Course.evenly(goal, planted, seed, byPlan.get((int) seed).total(), intake))
			.mapToDouble(Course::recall)
			.average()
			.orElseThrow();
	}

}
