package dev.studyhall.progress.statistics.daily;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import dev.studyhall.progress.support.Analyst;
import dev.studyhall.progress.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** On rows of days that are over, written as the projection would have. */
class ReportIT extends RunningService {

	private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

	private static final List<String> BEGINNER = List.of("b1", "b2", "b3", "b4", "b5", "b6");

	private static final List<String> ADVANCED = List.of("a1", "a2", "a3", "a4", "a5", "a6");

	private Analyst ira = Analyst.nobody();

	@BeforeEach
	void publishDjango() {
		Map<String, List<String>> levels = new LinkedHashMap<>();
		levels.put("beginner", BEGINNER);
		levels.put("advanced", ADVANCED);
		this.catalog.publishTopic("django", levels);
		this.ira = analyst("ira", this.tenant, "instructor");
	}

	@Test
	void theFunnelCountsWhoStartedAndWhoFinished() {
		for (int number = 0; number < 20; number++) {
			UUID learner = UUID.randomUUID();
			see(learner, BEGINNER.subList(0, (number < 10) ? 6 : 3), 1);
			see(learner, (number < 8) ? ADVANCED.subList(0, 1) : List.of(), 1);
		}
		see(UUID.randomUUID(), BEGINNER, 0);

		JsonNode funnel = this.ira.read("/statistics/topics/django/funnel");

		assertThat(funnel.get("learners").asInt()).isEqualTo(20);
		assertThat(numbers(funnel.at("/levels/0"), "started", "halfway", "finished")).containsExactly(20, 20, 10);
		assertThat(funnel.at("/levels/0/dropOff").asDouble()).isEqualTo(0.6);
		assertThat(this.ira.text("/statistics/topics/django/funnel.csv"))
			.contains("beginner,Level beginner,6,20,20,10,0.6,");
		assertThat(numbers(funnel.at("/levels/1"), "started", "halfway", "finished")).containsExactly(8, 0, 0);
	}

	@Test
	void partsOfFewAreWithheldAndSoIsWhatWouldGiveThemAway() {
		for (int number = 0; number < 10; number++) {
			UUID learner = UUID.randomUUID();
			see(learner, BEGINNER.subList(0, (number < 7) ? 6 : 1), 1);
			see(learner, (number < 3) ? ADVANCED : List.of(), 1);
		}

		JsonNode funnel = this.ira.read("/statistics/topics/django/funnel");

		assertThat(funnel.at("/levels/0/started").asInt()).isEqualTo(10);
		assertThat(funnel.at("/levels/0/finished").isNull()).isTrue();
		assertThat(funnel.at("/levels/0/withheld").asString()).isEqualTo("too-few-learners");
		assertThat(funnel.at("/levels/0/dropOff").isNull() && funnel.at("/levels/1/started").isNull()).isTrue();
	}

	@Test
	void aReportStandsUntilMidnightAndThenMovesByFive() {
		see(10, 2);
		assertThat(started()).isEqualTo(10);

		see(4, 2);
		assertThat(started()).isEqualTo(10);
		dayPasses();
		assertThat(started()).isEqualTo(10);

		see(1, 2);
		dayPasses();
		assertThat(started()).isEqualTo(15);
	}

	@Test
	void aBeginnersQuestionThatBehavesAdvancedIsFound() {
		Random random = new Random(7);
		List<String> rows = new ArrayList<>();
		for (int number = 0; number < 200; number++) {
			UUID learner = UUID.randomUUID();
			double ability = random.nextGaussian();
			BEGINNER.forEach((question) -> rows
				.add(answer(random, learner, question, ability + (question.equals("b4") ? -1.5 : 1.5))));
			ADVANCED.forEach((question) -> rows.add(answer(random, learner, question, ability - 1.5)));
		}
		update("insert into progress.first_attempt (tenant_id, question_id, learner_id, question_version, seen_at,"
				+ " attempt_id, sequence, rating, rated_at) values " + String.join(", ", rows));

		JsonNode audit = this.ira.read("/statistics/topics/django/audit");

		assertThat(audit.get("questions").size()).isEqualTo(12);
		assertThat(audit.get("misfiled").size()).isOne();
		JsonNode misfiled = audit.at("/misfiled/0");
		assertThat(misfiled.get("questionId").asString()).isEqualTo(this.catalog.id("b4").toString());
		assertThat(misfiled.get("filed").asString() + " " + misfiled.get("behaves").asString())
			.isEqualTo("beginner advanced");
		assertThat(this.ira.read("/statistics/topics/django/audit")).isEqualTo(audit);
		assertThat(this.ira.text("/statistics/topics/django/audit.csv").lines()).hasSize(13)
			.filteredOn((line) -> line.startsWith(this.catalog.id("b4").toString()))
			.singleElement()
			.asString()
			.contains(",advanced,");
	}

	@Test
	void whatIsFiledAnewIsHeldAgainstItsNewLevelTheNextDay() {
		see(6, 2);
		JsonNode audit = this.ira.read("/statistics/topics/django/audit");
		update("update progress.topic_version set levels[4] = 'advanced' where tenant_id = ?", this.tenant.id());
		assertThat(this.ira.read("/statistics/topics/django/audit")).isEqualTo(audit);

		dayPasses();
		see(2, 0);
		JsonNode filedAnew = this.ira.read("/statistics/topics/django/audit");

		assertThat(audit.at("/questions/3/level").asString()).isEqualTo("beginner");
		assertThat(filedAnew.at("/questions/3/level").asString()).isEqualTo("advanced");
		assertThat(filedAnew.get("asOf")).isEqualTo(audit.get("asOf"));
	}

	@Test
	void whoIsErasedMovesNoFigureOfDaysAndWeeksThatWereTold() {
		LocalDate monday = TODAY.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(3);
		List<UUID> learners = new ArrayList<>();
		for (int number = 0; number < 12; number++) {
			learners.add(UUID.randomUUID());
			arrive(learners.getLast(), monday);
			if (number < 6) {
				work(learners.getLast(), monday.plusDays(8));
			}
		}
		String activity = "/statistics/activity?month=" + monday.toString().substring(0, 7);
		JsonNode days = this.ira.read(activity).get("days");
		JsonNode weeks = this.ira.read("/statistics/retention").get("cohorts");

		leave(learners.subList(0, 1));
		dayPasses();
		assertThat(this.ira.read(activity).get("days")).isEqualTo(days);
		assertThat(this.ira.read("/statistics/retention").get("cohorts")).isEqualTo(weeks);

		leave(learners.subList(6, 10));
		dayPasses();
		assertThat(this.ira.read(activity).at("/days/0/learners").asInt()).isEqualTo(7);
		assertThat(this.ira.read("/statistics/retention").at("/cohorts/0/learners").asInt()).isEqualTo(7);
	}

	@Test
	void activityIsOfDaysThatAreOver() {
		LocalDate day = TODAY.minusMonths(1).withDayOfMonth(3);
		for (int number = 0; number < 6; number++) {
			work(UUID.randomUUID(), day);
		}
		work(UUID.randomUUID(), day.plusDays(1));
		work(UUID.randomUUID(), TODAY);

		JsonNode days = this.ira.read("/statistics/activity?month=" + day.toString().substring(0, 7)).get("days");

		assertThat(days.size()).isEqualTo(2);
		assertThat(numbers(days.get(0), "learners", "attempts", "minutes")).containsExactly(6, 12, 6);
		assertThat(days.get(1).get("attempts").isNull()).isTrue();
		assertThat(this.ira.read("/statistics/activity").toString()).doesNotContain(TODAY + "\",\"learners");
		assertThat(this.ira.text("/statistics/activity.csv?month=" + day.toString().substring(0, 7)))
			.contains(day + ",6,12,6.0,", day.plusDays(1) + ",,,,too-few-learners");
		this.ira.get("/statistics/activity?month=May").expectStatus().isBadRequest();
	}

	@Test
	void retentionIsOfWeeksThatAreOver() {
		LocalDate monday = TODAY.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(3);
		for (int number = 0; number < 12; number++) {
			UUID learner = UUID.randomUUID();
			arrive(learner, monday.plusDays(number % 7));
			if (number < 6) {
				work(learner, monday.plusDays(8));
			}
			if (number < 2) {
				work(learner, monday.plusDays(15));
			}
		}

		JsonNode cohort = this.ira.read("/statistics/retention").at("/cohorts/0");

		assertThat(cohort.get("week").asString()).isEqualTo(monday.toString());
		assertThat(cohort.get("learners").asInt()).isEqualTo(12);
		assertThat(cohort.at("/returns/0/share").asDouble()).isEqualTo(0.5);
		assertThat(cohort.at("/returns/1/learners").isNull()).isTrue();
		assertThat(cohort.get("returns").size()).isEqualTo(2);
		assertThat(this.ira.text("/statistics/retention.csv")).contains(monday + ",1,6,0.5,");
	}

	@Test
	void onlyThoseWhoWriteOrTeachMayLook() {
		for (String path : List.of("/topics/django/funnel", "/topics/django/audit", "/activity", "/retention")) {
			analyst("asha", this.tenant).get("/statistics" + path).expectStatus().isForbidden();
		}
		this.ira.get("/statistics/topics/unheard-of/audit").expectStatus().isNotFound();
	}

	private int started() {
		return this.ira.read("/statistics/topics/django/funnel").at("/levels/0/started").asInt();
	}

	private void dayPasses() {
		update("update progress.daily_report set day = day - 1 where tenant_id = ?", this.tenant.id());
	}

	private void see(int learners, int daysAgo) {
		for (int number = 0; number < learners; number++) {
			see(UUID.randomUUID(), BEGINNER, daysAgo);
		}
	}

	private void see(UUID learner, List<String> questions, int daysAgo) {
		for (String question : questions) {
			update("insert into progress.first_attempt (tenant_id, question_id, learner_id, question_version, seen_at)"
					+ " values (?, ?, ?, 1, now() - ? * interval '1 day')", this.tenant.id(), this.catalog.id(question),
					learner, daysAgo);
		}
	}

	private String answer(Random random, UUID learner, String question, double ahead) {
		int rating = (random.nextDouble() < 1 / (1 + Math.exp(-ahead))) ? 3 : 1;
		return "('%s', '%s', '%s', 1, now() - interval '2 days', uuidv7(), 1, %d, now() - interval '2 days')"
			.formatted(this.tenant.id(), this.catalog.id(question), learner, rating);
	}

	private void arrive(UUID learner, LocalDate day) {
		update("insert into progress.learner_arrival (tenant_id, learner_id, day) values (?, ?, ?::date)",
				this.tenant.id(), learner, day.toString());
		work(learner, day);
	}

	private void work(UUID learner, LocalDate day) {
		update("insert into progress.learner_day (tenant_id, day, learner_id, attempts, milliseconds)"
				+ " values (?, ?::date, ?, 2, 60000)", this.tenant.id(), day.toString(), learner);
	}

	private void leave(List<UUID> learners) {
		for (UUID learner : learners) {
			update("delete from progress.learner_day where tenant_id = ? and learner_id = ?", this.tenant.id(),
					learner);
			update("delete from progress.learner_arrival where tenant_id = ? and learner_id = ?", this.tenant.id(),
					learner);
		}
	}

	private static List<Integer> numbers(JsonNode of, String... fields) {
		List<Integer> numbers = new ArrayList<>();
		for (String field : fields) {
			numbers.add(of.get(field).asInt());
		}
		return numbers;
	}

}
