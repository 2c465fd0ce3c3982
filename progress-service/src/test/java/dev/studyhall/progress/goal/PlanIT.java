package dev.studyhall.progress.goal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The plan is of what is there now: answers, missed days, and the catalog. */
@Isolated("moves the clock of all")
class PlanIT extends RunningService {

	private static final int MINUTES = 15;

	private Learner asha = Learner.nobody();

	@BeforeEach
	void publishDjango() {
		this.clock.stopAt("2027-03-01T07:00:00Z");
		publish("q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8");
		this.asha = learner("asha");
	}

	@Test
	void withoutAGoalThereIsNoPlan() {
		this.asha.get("/plan").expectStatus().isNotFound();
	}

	@Test
	void aPlanSaysWhatToDoEachDayAndWhatComesOfIt() {
		setGoal("2027-03-21");

		JsonNode plan = plan("");

		assertThat(plan.get("verdict").asString()).isEqualTo("reachable");
		assertThat(plan.get("advice").isNull()).isTrue();
		assertThat(plan.get("total").asInt()).isEqualTo(8);
		assertThat(plan.get("recall").asDouble()).isBetween(0.9, 1.0);
		assertThat(plan.get("levels").valueStream().map((level) -> level.get("level").asString()))
			.containsExactly("beginner", "advanced");
		assertThat(plan.get("levels").get(1).get("title").asString()).isEqualTo("Level advanced");
		assertThat(plan.get("days")).hasSize(20);
		assertThat(plan.get("days").get(19).get("date").asString()).isEqualTo("2027-03-20");
		assertThat(every(plan, "newQuestions"))
			.containsExactlyElementsOf(ids("q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8"));
		assertThat(every(plan, "revisited")).isNotEmpty();
		assertThat(plan.get("days")).allSatisfy((day) -> assertThat(day.get("minutes").asInt()).isBetween(0, MINUTES));
		assertThat(plan.get("questions")).hasSize(8);
		assertThat(plan.get("questions").get(0).get("slug").asString()).isEqualTo("q1");
		assertThat(plan.get("questions").get(0).get("level").asString()).isEqualTo("beginner");
	}

	@Test
	void aPageOfDaysHasItsOwnQuestionsOnly() {
		setGoal("2027-03-21");

		JsonNode plan = plan("?days=1");

		assertThat(plan.get("days")).hasSize(1);
		assertThat(plan.get("questions").valueStream().map((question) -> question.get("id").asString()))
			.containsExactlyElementsOf(of(plan.get("days").get(0), "newQuestions"));
		this.asha.get("/plan?days=0").expectStatus().isBadRequest().expectBody().jsonPath("$.field").isEqualTo("days");
	}

	@Test
	void whatIsAnsweredIsDoneForTodayAndItsMinutesAreSpent() {
		setGoal("2027-03-06");
		JsonNode before = plan("");
		List<String> today = of(before.get("days").get(0), "newQuestions");
		assertThat(today).isNotEmpty();

		today.forEach((question) -> answer(UUID.fromString(question), 3));
		JsonNode after = plan("");

		assertThat(every(after, "newQuestions")).doesNotContainAnyElementsOf(today);
		assertThat(of(after.get("days").get(0), "revisited")).doesNotContainAnyElementsOf(today);
		assertThat(after.get("days").get(0).get("minutes").asInt()).isLessThanOrEqualTo(MINUTES - 3 * today.size());
	}

	@Test
	void missedDaysAndEarlyAnswersMakeAnotherPlan() {
		setGoal("2027-03-21");
		answer(this.catalog.id("q8"), 3);
		this.clock.move(Duration.ofDays(5));

		JsonNode plan = plan("");

		assertThat(plan.get("days").get(0).get("date").asString()).isEqualTo("2027-03-06");
		assertThat(plan.get("days")).hasSize(15);
		assertThat(every(plan, "newQuestions"))
			.containsExactlyElementsOf(ids("q1", "q2", "q3", "q4", "q5", "q6", "q7"));
		assertThat(every(plan, "revisited")).contains(this.catalog.id("q8").toString());
	}

	@Test
	void thePlanFollowsTheCatalogAndWhatThelearnerPutsAside() {
		setGoal("2027-03-21");
		answer(this.catalog.id("q1"), 4);
		UUID learner = onlyLearner();

		publish("q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9");
		this.catalog.retireQuestion("django", "q2");
		this.catalog.changeQuestion("django", "q1");
		this.asha.put("/cards/" + this.catalog.id("q3") + "/hold", "{}").expectStatus().isNoContent();
		apply("challenging-marks", this.tenant,
				List.of(bookmarks().put(learner, this.catalog.id("q4"), "challenging", 1)));

		JsonNode plan = plan("");
		assertThat(plan.get("total").asInt()).isEqualTo(7);
		assertThat(every(plan, "newQuestions"))
			.containsExactlyElementsOf(ids("q1", "q4", "q5", "q6", "q7", "q8", "q9"));
		assertThat(plan.get("questions")
			.valueStream()
			.filter((question) -> question.get("challenging").asBoolean())
			.map((question) -> question.get("slug").asString())).containsExactly("q4");
	}

	@Test
	void whatCannotBeReachedComesWithWhatWouldDo() {
		publish(IntStream.rangeClosed(1, 120).mapToObj((number) -> "q" + number).toArray(String[]::new));
		setGoal("2027-03-05");

		JsonNode plan = plan("");

		assertThat(plan.get("verdict").asString()).isEqualTo("out-of-reach");
		assertThat(plan.get("recall").asDouble()).isLessThan(0.9);
		assertThat(plan.get("advice").get("minutesPerDay").asInt()).isGreaterThan(MINUTES);
		assertThat(plan.get("advice").get("targetDate").asString()).isGreaterThan("2027-03-05");
		assertThat(plan.get("advice").get("questions").asInt()).isBetween(0, 119);
	}

	@Test
	void onceTheDateIsPastThePlanIsOver() {
		setGoal("2027-03-05");
		this.clock.move(Duration.ofDays(4));
		assertThat(plan("").get("verdict").asString()).isNotEqualTo("over");

		this.clock.move(Duration.ofDays(1));

		assertThat(plan("").get("verdict").asString()).isEqualTo("over");
		assertThat(plan("").get("days")).isEmpty();
	}

	@Test
	void aDayBeginsAtTheLearnersMidnightAlsoWhenSummerTimeBegins() {
		this.clock.stopAt("2027-03-27T22:30:00Z");
		setGoal("2027-04-10");
		answer(this.catalog.id("q1"), 3);

		JsonNode evening = plan("");
		this.clock.move(Duration.ofHours(1));
		JsonNode night = plan("");

		assertThat(evening.get("days").valueStream().limit(3).map((day) -> day.get("begins").asString()))
			.containsExactly("2027-03-26T23:00:00Z", "2027-03-27T23:00:00Z", "2027-03-28T22:00:00Z");
		assertThat(evening.get("days").get(0).get("date").asString()).isEqualTo("2027-03-27");
		assertThat(evening.get("days").get(0).get("minutes").asInt()).isLessThanOrEqualTo(MINUTES - 3);
		assertThat(night.get("days").get(0).get("date").asString()).isEqualTo("2027-03-28");
		assertThat(night.get("days").get(0).get("begins").asString()).isEqualTo("2027-03-27T23:00:00Z");
	}

	@Test
	void aDayOffHasNothingToDo() {
		this.asha.put("/goal", goal("2027-03-06", "\"2027-03-01\", \"2027-03-03\"")).expectStatus().isCreated();

		JsonNode plan = plan("");

		assertThat(plan.get("days").get(0).get("minutes").asInt()).isZero();
		assertThat(plan.get("days").get(1).get("minutes").asInt()).isPositive();
		assertThat(plan.get("days").get(2).get("minutes").asInt()).isZero();
	}

	/** The first six are for beginners. */
	private void publish(String... questions) {
		Map<String, List<String>> levels = new LinkedHashMap<>();
		levels.put("beginner", List.of(questions).subList(0, 6));
		levels.put("advanced", List.of(questions).subList(6, questions.length));
		this.catalog.publishTopic("django", levels);
		for (String question : questions) {
			this.catalog.publishQuestion("django", question);
		}
	}

	private void setGoal(String date) {
		this.asha.put("/goal", goal(date, "")).expectStatus().isCreated();
	}

	private static String goal(String date, String daysOff) {
		return """
				{"topics": ["django"], "targetDate": "%s", "timeZone": "Europe/Berlin", "minutesPerDay": %d,
					"desiredRetention": 0.9, "daysOff": [%s]}""".formatted(date, MINUTES, daysOff);
	}

	private void answer(UUID question, int rating) {
		this.asha.rateAt("answer-" + question, question, rating, this.clock.instant()).expectStatus().isCreated();
	}

	private JsonNode plan(String query) {
		return new JsonMapper().readTree(this.asha.get("/plan" + query)
			.expectStatus()
			.isOk()
			.expectBody(byte[].class)
			.returnResult()
			.getResponseBody());
	}

	private List<String> ids(String... slugs) {
		return List.of(slugs).stream().map((slug) -> this.catalog.id(slug).toString()).toList();
	}

	private static List<String> every(JsonNode plan, String what) {
		List<String> all = new ArrayList<>();
		plan.get("days").forEach((day) -> all.addAll(of(day, what)));
		return all;
	}

	private static List<String> of(JsonNode day, String what) {
		return day.get(what).valueStream().map(JsonNode::asString).toList();
	}

}
