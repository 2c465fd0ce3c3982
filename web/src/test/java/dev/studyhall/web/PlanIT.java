package dev.studyhall.web;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A goal, and the days until then. */
class PlanIT extends LearnerPages {

	private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

	private static final LocalDate TARGET = TODAY.plusDays(30);

	private static final String GOAL = """
			{"topics": [{"id": "%s", "slug": "django", "title": "Django %s", "retired": false}, {"id": "%s", "slug": "flask", "title": "Flask", "retired": false}],
			"targetDate": "%s", "timeZone": "UTC", "minutesPerDay": 30, "desiredRetention": 0.9, "daysOff": [], "setOn": "%s"}
			"""
		.formatted(TOPIC, HOSTILE, SECOND, TARGET, TODAY.minusDays(3));

	private static final String PLAN = """
			{"targetDate": "%s", "timeZone": "UTC", "verdict": "%s", "advice": %s, "desiredRetention": 0.9, "recall": 0.58,
			"levels": [{"level": "beginner", "title": "Beginner %s", "recall": 0.93}], "total": 84,
			"days": [{"date": "%s", "begins": "2026-06-19T22:00:00Z", "minutes": 29, "newQuestions": ["%s"], "revisited": []}],
			"questions": [{"id": "%s", "slug": "what", "title": "What %s", "topic": "django", "level": "beginner", "number": 1, "challenging": false}]}
			""";

	@BeforeEach
	void learner() {
		answerProgress();
	}

	@Test
	void withoutAGoalTheFormIsThereWithTheTopics() {
		String html = page(SITE + "/plan");

		assertThat(html).contains("Say when it counts", "Django " + ESCAPED, "name=\"minutes\"", "Set the goal")
			.doesNotContain(HOSTILE);
	}

	@Test
	void whatIsWrongIsSaidAndWhatWasTypedStays() {
		String html = html(post(SITE + "/plan", "date", "2020-01-01", "minutes", "45", "off", "<b>soon").expectStatus()
			.isEqualTo(422));

		assertThat(html).contains("Choose a topic.", "Choose a day from tomorrow", "value=\"45\"", "&lt;b&gt;soon");
	}

	@Test
	void aGoalIsSet() {
		SERVICES.answer("PUT " + API + "/me/goal", 201, "{}");

		post(SITE + "/plan", "topic", "django", "date", TARGET.toString(), "minutes", "45", "recall", "95")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(SITE + "/plan?done=set");

		assertThat(sent("PUT " + API + "/me/goal")).contains("\"minutesPerDay\":45", "\"desiredRetention\":0.95",
				"\"topics\":[\"django\"]", "\"timeZone\":\"UTC\"");
	}

	@Test
	void aPlanThatCannotBeDoneSaysSoAndWhatWouldDo() {
		answerPlan("out-of-reach",
				"{\"minutesPerDay\": 48, \"targetDate\": \"" + TARGET.plusDays(9) + "\", \"questions\": 61}");

		String html = page(SITE + "/plan");

		assertThat(html).contains("This cannot be done as it stands", "48 minutes a day", "Without Flask",
				"61 of the 84 questions", "One new question", "/study/today", "93%", "in 30 days");
		assertThat(html).doesNotContain(HOSTILE).doesNotContain("style=");
	}

	@Test
	void anAdviceIsAppliedToTheGoalAsItStands() {
		answerPlan("out-of-reach", "null");
		SERVICES.answer("PUT " + API + "/me/goal", 200, "{}");

		post(SITE + "/plan/change", "minutes", "48").expectStatus().isSeeOther();

		assertThat(sent("PUT " + API + "/me/goal")).contains("\"minutesPerDay\":48", "\"targetDate\":\"" + TARGET);
	}

	@Test
	void aGoalThatIsGivenUpStandsInTheFormToBeSetAgain() {
		answerPlan("reachable", "null");
		SERVICES.answer("DELETE " + API + "/me/goal", 204, "");

		String html = html(post(SITE + "/plan/remove").expectStatus().isOk());

		assertThat(html).contains("The goal is given up", "value=\"" + TARGET + "\"", "checked=\"checked\"");
	}

	@Test
	void todaysQuestionsAreStudiedInARow() {
		answerPlan("reachable", "null");
		SERVICES.answer("GET " + API + "/me/plan?days=1", 200,
				PLAN.formatted(TARGET, "reachable", "null", "", TODAY, QUESTION, QUESTION, ""));

		assertThat(page(SITE + "/study/today?after=" + QUESTION)).contains("Done for now");
	}

	private static void answerPlan(String verdict, String advice) {
		SERVICES.answer("GET " + API + "/me/goal", 200, GOAL);
		SERVICES.answer("GET " + API + "/me/plan?days=90", 200,
				PLAN.formatted(TARGET, verdict, advice, HOSTILE, TODAY, QUESTION, QUESTION, HOSTILE));
		SERVICES.answer("GET " + API + "/me/statistics?timeZone=UTC&days=15&daysAhead=1", 200,
				"""
						{"timeZone": "UTC", "from": "2025-05-11", "today": "%s", "attempts": 61, "seconds": 5520, "streak": {"current": 2, "longest": 9},
						"days": [{"date": "%s", "attempts": 12, "seconds": 1130}], "forecast": [],
						"retention": {"reviews": 0, "recalled": 0, "recall": null, "expected": null, "months": []}}
						"""
					.formatted(TODAY, TODAY.minusDays(1)));
	}

}
