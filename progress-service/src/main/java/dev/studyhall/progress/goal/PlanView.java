package dev.studyhall.progress.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.progress.plan.Plan;
import dev.studyhall.progress.plan.PlanDay;
import dev.studyhall.progress.plan.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A plan as its learner sees it.
 *
 * @param verdict reachable, doubtful, out-of-reach, or over once the date is past
 * @param advice what would do; null unless it is out of reach
 * @param desiredRetention the recall that is wanted on the date
 * @param recall the mean chance of recall to be expected on the date; a question never
 * met counts 0
 * @param levels the same by level, in order of difficulty
 * @param total how many questions the goal has
 * @param days from today to the day before the date, the first so many of them
 * @param questions those of the days, in order of difficulty
 */
record PlanView(LocalDate targetDate, String timeZone, String verdict, @Nullable PlanAdvice advice,
		double desiredRetention, double recall, List<LevelRecall> levels, int total, List<PlannedDay> days,
		List<PlannedQuestion> questions) {

	static PlanView of(Basis basis, Plan plan, LocalDate today, int days) {
		StudyGoal goal = basis.goal();
		boolean over = today.isAfter(goal.targetDate());
		List<PlanDay> first = plan.days().subList(0, Math.min(days, plan.days().size()));
		return new PlanView(goal.targetDate(), goal.timeZone().getId(), over ? "over" : word(plan.verdict()),
				over ? null : advice(plan.verdict()), goal.desiredRetention(), plan.recall(), levels(basis, plan),
				basis.questions().size(), first.stream().map(PlannedDay::of).toList(), questions(basis, first));
	}

	private static String word(Verdict verdict) {
		return switch (verdict) {
			case Verdict.Reachable _ -> "reachable";
			case Verdict.Doubtful _ -> "doubtful";
			case Verdict.OutOfReach _ -> "out-of-reach";
		};
	}

	private static @Nullable PlanAdvice advice(Verdict verdict) {
		return (verdict instanceof Verdict.OutOfReach(var minutes, var date, var questions))
				? new PlanAdvice(minutes, date, questions) : null;
	}

	private static List<LevelRecall> levels(Basis basis, Plan plan) {
		Map<String, String> titles = new LinkedHashMap<>();
		basis.questions().forEach((question) -> {
			if (question.levelTitle() != null) {
				titles.putIfAbsent(question.level(), question.levelTitle());
			}
		});
		return plan.recallByLevel()
			.entrySet()
			.stream()
			.map((level) -> new LevelRecall(level.getKey(), titles.getOrDefault(level.getKey(), level.getKey()),
					level.getValue()))
			.toList();
	}

	private static List<PlannedQuestion> questions(Basis basis, List<PlanDay> days) {
		Set<UUID> planned = new HashSet<>();
		days.forEach((day) -> {
			planned.addAll(day.fresh());
			planned.addAll(day.revisited());
		});
		return basis.questions()
			.stream()
			.filter((question) -> planned.contains(question.id()))
			.map(PlannedQuestion::of)
			.toList();
	}

	/**
	 * What would do, each alone.
	 *
	 * @param minutesPerDay the minutes that would; null if no day is long enough
	 * @param targetDate the date that would; null if none within two years
	 * @param questions how many could be met until then, in order of difficulty
	 */
	record PlanAdvice(@Nullable Integer minutesPerDay, @Nullable LocalDate targetDate, int questions) {
	}

	/**
	 * The recall to be expected of a level.
	 *
	 * @param level the level's code
	 */
	record LevelRecall(String level, String title, double recall) {
	}

	/**
	 * What is planned for a day.
	 *
	 * @param begins the learner's midnight, or the first moment after it that exists
	 * @param minutes all of it is expected to take; today, without what is done already
	 * @param newQuestions met for the first time, or changed materially since
	 * @param revisited those that come back, the most worthwhile first
	 */
	record PlannedDay(LocalDate date, Instant begins, int minutes, List<UUID> newQuestions, List<UUID> revisited) {

		private static PlannedDay of(PlanDay day) {
			return new PlannedDay(day.date(), day.begins(), day.minutes(), day.fresh(), day.revisited());
		}
	}

	/**
	 * A question of the plan.
	 *
	 * @param topic the slug of its topic
	 * @param level the level's code
	 * @param number its number within the level
	 * @param challenging whether it is bookmarked so, and comes back more often
	 */
	record PlannedQuestion(UUID id, String slug, String title, String topic, String level, int number,
			boolean challenging) {

		private static PlannedQuestion of(TopicQuestion question) {
			return new PlannedQuestion(question.id(), question.slug(), question.title(), question.topic(),
					question.level(), question.number(), question.challenging());
		}
	}
}
