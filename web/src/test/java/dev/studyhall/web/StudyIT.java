package dev.studyhall.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Study: chosen, one question at a time, and what came of it. */
class StudyIT extends LearnerPages {

	private static final String SESSION = "0197e2f0-77aa-7d05-b1c2-d3e4f5061728";

	private static final String RUN = SITE + "/study/" + SESSION;

	private static final String ASKED = """
			{"id": "%s", "slug": "what", "title": "What", "level": "beginner", "number": 1, "answered": %s, "rating": %s}""";

	@BeforeEach
	void learner() {
		answerProgress();
		SERVICES.answer("GET " + API + "/questions/" + QUESTION, 200, question(""));
		SERVICES.answer("GET " + API + "/me/cards/" + QUESTION, 200,
				"""
						{"questionId": "%s", "state": "new", "stability": null, "difficulty": null, "due": null, "lastReview": null, "retrievability": null,
						"reps": 0, "lapses": 0, "leechFlags": 0, "changed": false, "retired": false, "suspended": false, "buriedUntil": null,
						"intervals": [{"rating": 1, "state": "learning", "seconds": 60}, {"rating": 3, "state": "review", "seconds": 1123200}]}
						"""
					.formatted(QUESTION));
		SERVICES.answer("GET " + API + "/me/bookmarks?limit=100&topic=" + TOPIC, 200,
				"{\"items\": [], \"next\": null}");
		SERVICES.answer("POST " + API + "/me/attempts", 201, "{}");
		answerSession("mock", false, "null");
	}

	@Test
	void whoHasNotLoggedInSeesWhatIsBehindTheDoor() {
		String html = html(this.web.get().uri(SITE + "/study").exchange().expectStatus().isOk());

		assertThat(html).contains("Log in, and the platform remembers").contains("/login?return=");
	}

	@Test
	void whatToStudyIsChosenAmongWhatIsDueAndTheTopics() {
		String html = page(SITE + "/study");

		assertThat(html).contains("One question wants to be seen again", "Mock interview", "Django " + ESCAPED)
			.doesNotContain(HOSTILE);
	}

	@Test
	void aSessionIsBegunOnceAndLeadsToItsFirstQuestion() {
		SERVICES.answer("POST " + API + "/me/sessions", 201, session("mock", false, "null"));

		post(SITE + "/study", "mode", "mock", "topic", "django", "questions", "5", "minutes", "10", "key", "k")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(RUN);

		assertThat(sent("POST " + API + "/me/sessions")).contains("\"mode\":\"mock\"", "\"minutes\":10");
	}

	@Test
	void whenNothingIsDueThatIsSaidAndWhatWasTypedStays() {
		SERVICES.answer("POST " + API + "/me/sessions", 409,
				"{\"type\": \"https://studyhall.dev/problems/nothing-to-do\", \"status\": 409}");

		String html = html(post(SITE + "/study", "mode", "mock", "topic", "django", "questions", "7", "minutes", "11")
			.expectStatus()
			.isEqualTo(422));

		assertThat(html).contains("You know all that this topic has", "value=\"7\"", "value=\"11\"");
	}

	@Test
	void theAnswerIsHiddenUntilAskedForAndRatedWithTheIntervalItLeadsTo() {
		String html = page(RUN);

		assertThat(html).contains("<details class=\"panel reveal\"", "The answer.", "in 13 days", "Question 1 of 1",
				"data-left", "What " + ESCAPED);
		assertThat(html).doesNotContain(HOSTILE).doesNotContain("style=");
	}

	@Test
	void aRatingIsRecordedUnderTheFormsNameAndCanBeTakenBack() {
		post(RUN + "/rating", "rating", "3", "event", "e1", "question", QUESTION, "version", "2", "began", "1", "after",
				"")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(RUN + "?rated=e1&was=" + QUESTION);

		assertThat(sent("POST " + API + "/me/attempts")).contains("\"clientEventId\":\"e1\"", "\"rating\":3",
				"\"questionVersion\":2");
		assertThat(page(RUN + "?rated=e1&was=" + QUESTION)).contains("/undo\"", "value=\"e1\"");
	}

	@Test
	void aRatingSentTwiceIsTakenForDone() {
		SERVICES.answer("POST " + API + "/me/attempts", 409,
				"{\"type\": \"https://studyhall.dev/problems/client-event-id-reused\", \"status\": 409}");

		post(RUN + "/rating", "rating", "3", "event", "e1", "question", QUESTION).expectStatus().isSeeOther();
	}

	@Test
	void aRatingTakenBackShowsTheQuestionAgain() {
		SERVICES.answer("DELETE " + API + "/me/attempts/e1", 204, "");

		post(RUN + "/undo", "event", "e1", "question", QUESTION).expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(RUN + "?again=" + QUESTION + "&note=undone");
	}

	@Test
	void aScriptGetsThePartThatChanges() {
		String html = html(send(RUN + "/skip", "event", "e2", "question", QUESTION).expectStatus().isOk());

		assertThat(html).startsWith("<section").contains("id=\"run\"", "Skipped.").doesNotContain("<html");
		assertThat(sent("POST " + API + "/me/attempts")).contains("\"skipped\":true");
	}

	@Test
	void aChoiceIsScoredAndExplained() {
		SERVICES.answer("GET " + API + "/questions/" + QUESTION, 200, question(
				"""
						{"text": {"markdown": "A", "html": "<p>A</p>"}, "correct": true, "feedback": {"markdown": "", "html": "<p>Because.</p>"}},
						{"text": {"markdown": "B", "html": "<p>B</p>"}, "correct": false, "feedback": {"markdown": "", "html": ""}}"""));

		assertThat(page(RUN)).contains("Choose one.").doesNotContain("Because.");
		post(RUN + "/choice", "choice", "2", "event", "e3", "question", QUESTION).expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(RUN + "?again=" + QUESTION + "&answered=1&rated=e3&was=" + QUESTION + "&choice=2");
		assertThat(page(RUN + "?again=" + QUESTION + "&answered=1&rated=e3&was=" + QUESTION + "&choice=2"))
			.contains("Not quite.", "Because.", "option right", "option wrong");
	}

	@Test
	void aFinishedInterviewShowsItsScoreByLevel() {
		answerSession("mock", true,
				"{\"questions\": 1, \"answered\": 1, \"known\": 1, \"levels\": [{\"level\": \"beginner\", \"questions\": 1, \"known\": 1}]}");

		assertThat(page(RUN)).contains("1 of 1 known", "By level", "beginner");
	}

	@Test
	void whatWasMissedIsAskedInOrderUntilItsEnd() {
		assertThat(page(SITE + "/study/missed.django")).contains("What " + ESCAPED);

		assertThat(page(SITE + "/study/missed.django?after=" + QUESTION)).contains("Done for now");
	}

	@Test
	void aBookmarkThatIsThereStaysAsItIs() {
		SERVICES.answer("GET " + API + "/me/bookmarks?limit=100&topic=" + TOPIC, 200,
				"{\"items\": [" + BOOKMARK + "], \"next\": null}");

		post(RUN + "/bookmark", "question", QUESTION, "topic", TOPIC).expectStatus().isSeeOther();

		assertThat(SERVICES.seen()).noneMatch((each) -> each.call().startsWith("PUT"));
	}

	private static void answerSession(String mode, boolean finished, String score) {
		SERVICES.answer("GET " + API + "/me/sessions/" + SESSION, 200, session(mode, finished, score));
	}

	private static String session(String mode, boolean finished, String score) {
		return """
				{"id": "%s", "mode": "%s", "startedAt": "2026-05-10T18:00:00Z", "endsAt": "2026-05-10T18:30:00Z", "finished": %s,
				"questions": [%s], "score": %s}
				"""
			.formatted(SESSION, mode, finished, ASKED.formatted(QUESTION, finished, finished ? "3" : "null"), score);
	}

	private static String question(String options) {
		return """
				{"id": "%s", "version": 2, "slug": "what", "title": "What %s", "level": "beginner", "levelTitle": "Beginner", "number": 1,
				"topic": {"id": "%s", "slug": "django", "title": "Django"}, "interactionType": "%s",
				"prompt": {"markdown": "", "html": ""}, "options": [%s], "answer": {"markdown": "x", "html": "<p>The answer.</p>"},
				"keyPoints": [], "references": [], "tags": [], "estimatedMinutes": null, "licence": null, "source": null, "attribution": null,
				"previous": null, "next": null, "updatedAt": "2026-05-10T18:00:00Z"}
				"""
			.formatted(QUESTION, HOSTILE, TOPIC, options.isEmpty() ? "open" : "single-choice", options);
	}

}
