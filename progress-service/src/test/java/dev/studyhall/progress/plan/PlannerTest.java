package dev.studyhall.progress.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.studyhall.progress.memory.Card;
import dev.studyhall.progress.memory.Rating;
import dev.studyhall.progress.memory.Scheduler;
import dev.studyhall.progress.memory.Settings;
import dev.studyhall.progress.memory.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlannerTest {

	@ParameterizedTest
	@CsvSource({ "42, 30, 10", "42, 10, 5", "400, 60, 30", "2000, 90, 120" })
	void aDayNeverTakesMoreThanItsMinutesAndADayOffTakesNone(int questions, int days, int minutes) {
		Set<LocalDate> daysOff = Set.of(Goals.BEGIN.plusDays(1), Goals.BEGIN.plusDays(6));
		Goal goal = Goals.withDaysOff(Goals.goal(questions, days, minutes, 0.85), daysOff);
		Map<UUID, GoalQuestion> byId = goal.questions()
			.stream()
			.collect(Collectors.toMap(GoalQuestion::id, (question) -> question));

		Plan plan = Planner.plan(goal, Goals.fresh(Goals.MORNING));

		assertThat(plan.days()).hasSize(days);
		Set<UUID> met = new HashSet<>();
		for (PlanDay day : plan.days()) {
			assertThat(day.minutes()).isLessThanOrEqualTo(daysOff.contains(day.date()) ? 0 : minutes);
			assertThat(day.revisited()).doesNotHaveDuplicates().allMatch(met::contains);
			assertThat(day.fresh()).allMatch(met::add);
			int sum = day.fresh().stream().mapToInt((id) -> Objects.requireNonNull(byId.get(id)).minutes()).sum()
					+ day.revisited()
						.stream()
						.mapToInt((id) -> Objects.requireNonNull(byId.get(id)).revisitMinutes())
						.sum();
			assertThat(day.minutes()).isEqualTo(sum);
		}
	}

	@Test
	void daysAreTheLearnersAlsoOverAChangeToSummerTime() {
		ZoneId zone = ZoneId.of("America/New_York");
		LocalDate begin = LocalDate.of(2026, 3, 6);
		Goal goal = new Goal(Goals.questions(42), begin, begin.plusDays(10), zone, 20, 0.85, Set.of());

		Plan plan = Planner.plan(goal, Goals.fresh(Instant.parse("2026-03-07T03:30:00Z")));

		assertThat(plan.days()).first().extracting(PlanDay::date).isEqualTo(begin);
		assertThat(plan.days()).extracting(PlanDay::date).doesNotHaveDuplicates().hasSize(10);
		assertThat(plan.days().get(2).begins()).isEqualTo("2026-03-08T05:00:00Z");
		assertThat(plan.days().get(3).begins()).isEqualTo("2026-03-09T04:00:00Z");
	}

	@Test
	void whatWouldDoDoes() {
		for (Goal goal : List.of(Goals.goal(42, 20, 5, 0.9), Goals.goal(400, 60, 25, 0.85))) {
			Standing standing = Goals.fresh(Goals.MORNING);
			Verdict.OutOfReach out = (Verdict.OutOfReach) Planner.plan(goal, standing).verdict();

			assertThat(out.questions()).isBetween(1, goal.questions().size() - 1);
			assertThat(Stream.of(Goals.withMinutesPerDay(goal, Objects.requireNonNull(out.minutesPerDay())),
					Goals.withTargetDate(goal, Objects.requireNonNull(out.targetDate())),
					Goals.withQuestions(goal, goal.questions().subList(0, out.questions()))))
				.noneMatch((enough) -> Planner.plan(enough, standing).verdict() instanceof Verdict.OutOfReach);
		}
	}

	@Test
	void aDateThatHasComeLeavesNoDays() {
		Plan plan = Planner.plan(Goals.goal(42, 0, 10, 0.9), Goals.fresh(Goals.MORNING));

		assertThat(plan.days()).isEmpty();
		assertThat(plan.recall()).isZero();
		assertThat(plan.verdict()).isInstanceOfSatisfying(Verdict.OutOfReach.class, (out) -> {
			assertThat(out.minutesPerDay()).isNull();
			assertThat(out.targetDate()).isAfter(Goals.BEGIN);
			assertThat(out.questions()).isZero();
		});
	}

	@Test
	void whatWasAnsweredTodayIsDoneForTodayAndHasCostItsMinutes() {
		Goal goal = Goals.goal(42, 30, 10, 0.9);
		Standing morning = Goals.fresh(Goals.MORNING);
		List<UUID> first = Planner.plan(goal, morning).days().getFirst().fresh();

		Plan later = Planner.plan(goal, answered(morning, first, Goals.MORNING.plus(Duration.ofHours(2))));

		PlanDay today = later.days().getFirst();
		assertThat(today.revisited()).doesNotContainAnyElementsOf(first);
		assertThat(today.fresh()).doesNotContainAnyElementsOf(first);
		int done = goal.questions()
			.stream()
			.filter((each) -> first.contains(each.id()))
			.mapToInt(GoalQuestion::minutes)
			.sum();
		assertThat(today.minutes() + done).isLessThanOrEqualTo(10);
	}

	@Test
	void challengingQuestionsComeBackMoreOften() {
		Goal goal = Goals.goal(42, 40, 8, 0.9);
		Set<UUID> challenging = goal.questions()
			.stream()
			.map(GoalQuestion::id)
			.filter((id) -> id.getLeastSignificantBits() % 6 == 0)
			.collect(Collectors.toSet());

		Plan plain = Planner.plan(goal, Goals.fresh(Goals.MORNING));
		Plan marked = Planner.plan(goal, new Standing(Goals.MORNING, Map.of(), challenging, Weights.DEFAULT, 1));

		assertThat(visits(marked, challenging)).isGreaterThan(visits(plain, challenging));
	}

	@Test
	void recallByLevelAddsUpToTheWhole() {
		Plan plan = Planner.plan(Goals.goal(42, 30, 10, 0.9), Goals.fresh(Goals.MORNING));

		assertThat(plan.recallByLevel()).containsOnlyKeys("beginner", "intermediate", "advanced");
		assertThat(plan.recallByLevel().values().stream().mapToDouble(Double::doubleValue).average().orElseThrow())
			.isCloseTo(plan.recall(), org.assertj.core.api.Assertions.within(1e-9));
	}

	private static long visits(Plan plan, Set<UUID> questions) {
		return plan.days().stream().flatMap((day) -> day.revisited().stream()).filter(questions::contains).count();
	}

	private static Standing answered(Standing before, List<UUID> questions, Instant at) {
		Scheduler scheduler = new Scheduler(Weights.DEFAULT, Settings.DEFAULT);
		Map<UUID, Card> cards = new HashMap<>(before.cards());
		questions.forEach((id) -> cards.put(id, scheduler.review(Card.NEW, Rating.GOOD, at)));
		return new Standing(at, cards, Set.of(), Weights.DEFAULT, 1);
	}

}
