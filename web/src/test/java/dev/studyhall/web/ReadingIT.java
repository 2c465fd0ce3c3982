package dev.studyhall.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages to read, for everybody. */
class ReadingIT extends RunningWeb {

	private static final String QUESTION = "/tech-baithak/questions/" + Recorded.QUESTION + "/"
			+ Recorded.QUESTION_SLUG;

	@Test
	void allTopicsAreListedWithTheirLevelsAndTags() {
		assertThat(read("/tech-baithak")).contains("Apache Kafka", "/tech-baithak/topics/django", "?tag=backend",
				"Beginner", "2 topics, 54 questions", "rel=\"canonical\" href=\"http://localhost:8080/tech-baithak\"");
	}

	@Test
	void aTagLeavesTheTopicsThatHaveIt() {
		assertThat(read("/tech-baithak?tag=python")).contains("topics/django").doesNotContain("topics/apache-kafka");
	}

	@Test
	void aPageThatIsNotThereIsEmptyAndNoPageIsBeforeTheFirst() {
		assertThat(read("/tech-baithak?page=-1")).contains("topics/django");
		assertThat(read("/tech-baithak?page=2000000000")).contains("Nothing here yet");
		this.web.get().uri("/tech-baithak?page=x").exchange().expectStatus().isBadRequest();
	}

	@Test
	void whoeverLearnsSeesTheirProgressOnEachCard() {
		assertThat(readAsAsha("/tech-baithak")).contains("1 of 42 known");
		assertThat(SERVICES.seen()).anySatisfy((seen) -> {
			assertThat(seen.call()).contains("/me/progress");
			assertThat(seen.authorization()).isEqualTo("Bearer asha");
		});
	}

	@Test
	void whoeverIsNoLearnerHereReadsAsAnybody() {
		SERVICES.answer("GET " + Recorded.API + "/me/progress?limit=100", 404, "{}");
		SERVICES.answer("GET " + Recorded.API + "/me/progress/topics/django", 404, "{}");

		assertThat(readAsAsha("/tech-baithak")).contains("topics/django").doesNotContain("known");
		assertThat(readAsAsha("/tech-baithak/topics/django")).contains("What is Django?")
			.doesNotContain("data-hx-post");
	}

	@Test
	void aTopicHasTheShapeOfAGuide() {
		assertThat(read("/tech-baithak/topics/django")).contains("Top 42 Django Questions &amp; Answers (2026)", "🐍",
				"About Django", "What to expect", "How to use this guide", "id=\"level-beginner\"", "21 questions",
				"What is Django?", "Curated by", "Tech Baithak Editorial", "Last updated", "Back to all topics",
				"42 questions total", "application/ld+json", "\"@type\":\"LearningResource\"");
	}

	@Test
	void aLearnersTopicHasStatesBookmarksAndWhatIsDone() {
		assertThat(readAsAsha("/tech-baithak/topics/django")).contains("1 of 21 done", "state known", "state new",
				"#bookmarked", "/mark\"", "1 of 42 known");
	}

	@Test
	void anonymousPagesAreAskedAfterAndNotReadAgain() {
		String first = read("/tech-baithak/topics/django");
		SERVICES.answer("GET " + Recorded.API + "/topics/django", 500, "");

		assertThat(read("/tech-baithak/topics/django")).isEqualTo(first);
	}

	@Test
	void aTopicThatIsGoneIsNotShownAnyLonger() {
		read("/tech-baithak/topics/django");
		SERVICES.answer("GET " + Recorded.API + "/topics/django", 404, "{}");

		this.web.get().uri("/tech-baithak/topics/django").exchange().expectStatus().isNotFound();
	}

	@Test
	void aQuestionHasItsAnswerHighlighted() {
		assertThat(read(QUESTION))
			.contains("<span class=\"t-w\">class</span>", "Licence", "CC-BY-4.0", "rel=\"next\"", "rel=\"prev\"",
					"\"@type\":\"FAQPage\"", "/login?return=")
			.doesNotContain("Keep</button>");
	}

	@Test
	void aQuestionIsFoundByItsIdAlone() {
		this.web.get()
			.uri("/tech-baithak/questions/" + Recorded.QUESTION)
			.exchange()
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(QUESTION);
	}

	@Test
	void aTopicIsFoundByTheNameThatItHad() {
		SERVICES.move("GET " + Recorded.API + "/topics/django-guide", Recorded.API + "/topics/django");

		expectMoved("/tech-baithak/topics/django-guide", "/tech-baithak/topics/django");
	}

	@Test
	void aQuestionIsFoundByTheNameThatItHad() {
		expectMoved("/tech-baithak/questions/" + Recorded.QUESTION + "/mvt-in-django", QUESTION);
		expectMoved("/tech-baithak/questions/" + Recorded.QUESTION + "/mvt-in-django?answered=1",
				QUESTION + "?answered=1");
	}

	/** For anybody, and for whoever is logged in. */
	private void expectMoved(String from, String to) {
		this.web.get().uri(from).exchange().expectStatus().isEqualTo(301).expectHeader().location(to);
		this.web.get()
			.uri(from)
			.headers(RunningWeb::asAsha)
			.exchange()
			.expectStatus()
			.isEqualTo(301)
			.expectHeader()
			.location(to);
	}

	@Test
	void aChoiceIsAnsweredAndExplainedWithoutLogIn() {
		String path = "/tech-baithak/questions/" + Recorded.CHOICE + "/which-are-lazy";

		assertThat(read(path)).contains("type=\"checkbox\"", "Choose all that are right", "Show the answer")
			.doesNotContain("This is right.");
		assertThat(read(path + "?answered=1&choice=1&choice=2")).contains("Not quite.", "It reads all rows.",
				"option wrong", "option right");
		assertThat(read(path + "?answered=1&choice=1&choice=3")).contains("Right.");
	}

	@Test
	void wordsAreFoundAndCorrected() {
		assertThat(read("/tech-baithak?q=djagno+query")).contains("<mark>", "Shown instead", "django query");
	}

	@Test
	void suggestionsAreAFragment() {
		assertThat(read("/tech-baithak/suggest?q=what+is+dj")).contains("<mark>", "/tech-baithak/questions/")
			.doesNotContain("<html");
		assertThat(read("/tech-baithak/suggest?q=")).isBlank();
	}

	@Test
	void aServiceThatIsAwayIsSaidInWords() {
		SERVICES.answer("GET " + Recorded.API + "/topics/away", 503, "{}");

		this.web.get()
			.uri("/tech-baithak/topics/away")
			.exchange()
			.expectStatus()
			.isEqualTo(503)
			.expectBody(String.class)
			.value((html) -> assertThat(html).contains("Just a moment"));
	}

}
