package dev.studyhall.web;

import org.junit.jupiter.api.Test;

import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

import static org.assertj.core.api.Assertions.assertThat;

/** Forms of learners. */
class LearningIT extends RunningWeb {

	private static final String PATH = "/tech-baithak/questions/" + Recorded.QUESTION;

	private static final String PAGE = PATH + "/what-is-the-mvt-architecture-in-django";

	private static final String TOPIC = "/tech-baithak/topics/django";

	private static final String MARKED = """
			{"kind": "revisit", "note": null, "versionSeen": null, "changed": null,
			"createdAt": "2026-05-10T18:05:12Z", "updatedAt": "2026-05-10T18:05:12Z",
			"topic": {"id": "%s", "slug": "django", "title": "Django", "icon": null, "state": "published"}}
			""".formatted(Recorded.TOPIC);

	@Test
	void theQuestionOffersRatingsWithTheirIntervalsAndTheBookmarkAsItIs() {
		assertThat(readAsAsha(PAGE)).contains("How well did you know it?", "Again", "Easy", "in 6 min", "in 4 days",
				"Again *soon*.", "value=\"challenging\" checked", "name=\"event\"");
	}

	@Test
	void aRatingIsAnAttemptUnderTheNameThatTheFormGaveIt() {
		SERVICES.answer("POST " + Recorded.API + "/me/attempts", 201, "{}");

		post("/rating", "rating", "3", "event", "e-1", "began", "1767225600000", "ended", "1767225660000", "version",
				"2", "return", PAGE)
			.expectHeader()
			.location(PAGE + "?rated=e-1.3#rating");

		assertThat(SERVICES.seen()).anySatisfy((seen) -> {
			assertThat(seen.call()).isEqualTo("POST " + Recorded.API + "/me/attempts");
			assertThat(seen.body())
				.contains("\"clientEventId\":\"e-1.3\"", "\"questionVersion\":2", "\"rating\":3",
						"\"startedAt\":\"2026-01-01T00:00:00Z\"", "\"endedAt\":\"2026-01-01T00:01:00Z\"")
				.doesNotContain("choice", "skipped");
		});
	}

	@Test
	void aRatingThatWasSentBeforeIsNoError() {
		SERVICES.answer("POST " + Recorded.API + "/me/attempts", 409,
				"{\"type\":\"https://studyhall.dev/problems/client-event-id-reused\"}");

		post("/rating", "rating", "3", "event", "e-1", "version", "2", "return", PAGE);
	}

	@Test
	void aRatingIsTakenBack() {
		SERVICES.answer("DELETE " + Recorded.API + "/me/attempts/e-1.3", 204, "");

		post("/rating/undo", "event", "e-1.3", "return", PAGE).expectHeader().location(PAGE + "#rating");
	}

	@Test
	void aChoiceIsRecordedAndThenExplained() {
		SERVICES.answer("POST " + Recorded.API + "/me/attempts", 201, "{}");

		post("/choice", "choice", "3", "choice", "1", "event", "e-2", "version", "1", "return", PAGE).expectHeader()
			.location(PAGE + "?answered=1&choice=1&choice=3#answer");

		assertThat(SERVICES.seen()).anySatisfy((seen) -> assertThat(seen.body()).contains("\"choice\":[1,3]"));
	}

	@Test
	void aBookmarkIsKeptWithKindAndNote() {
		SERVICES.answer("PUT " + Recorded.API + "/me/bookmarks/" + Recorded.QUESTION, 200, Recorded.answer("card"));

		post("/bookmark", "kind", "favourite", "note", "Once <b>more</b>", "return", PAGE).expectHeader()
			.location(PAGE + "?bookmark=kept#bookmark");

		assertThat(SERVICES.seen())
			.anySatisfy((seen) -> assertThat(seen.body()).contains("\"kind\":\"favourite\"", "Once <b>more</b>"));
	}

	@Test
	void aRemovedBookmarkIsOfferedBack() {
		SERVICES.answer("DELETE " + Recorded.API + "/me/bookmarks/" + Recorded.QUESTION, 204, "");

		String page = String.valueOf(send(PATH + "/bookmark", "remove", "1", "return", PAGE).expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());

		assertThat(SERVICES.seen()).anySatisfy((seen) -> assertThat(seen.call()).startsWith("DELETE "));
		assertThat(page).contains("The bookmark is gone.", "name=\"kind\" value=\"challenging\">",
				"name=\"note\" value=\"Again *soon*.\">", "Undo");
	}

	@Test
	void aTopicIsBookmarkedAsAWholeUnlessItIs() {
		String topics = Recorded.API + "/me/bookmarks/topics/" + Recorded.TOPIC;
		SERVICES.answer("PUT " + topics, 201, MARKED);

		assertThat(readAsAsha(TOPIC)).contains("Bookmark this topic").doesNotContain("In your bookmarks");
		assertThat(read(TOPIC)).doesNotContain("Bookmark this topic");
		send(TOPIC + "/bookmark", "id", Recorded.TOPIC).expectStatus().isSeeOther().expectHeader().location(TOPIC);
		SERVICES.answer("GET " + Recorded.API + "/me/bookmarks?limit=100&topic=" + Recorded.TOPIC, 200,
				"{\"items\": [" + MARKED + "], \"next\": null}");
		SERVICES.answer("GET " + Recorded.API + "/me/bookmarks?limit=100&topic=django", 200,
				"{\"items\": [" + MARKED + "], \"next\": null}");
		send(TOPIC + "/bookmark", "id", Recorded.TOPIC).expectStatus().isSeeOther();

		assertThat(readAsAsha(TOPIC)).contains("In your bookmarks").doesNotContain("Bookmark this topic");
		assertThat(SERVICES.seen()).filteredOn((seen) -> seen.call().equals("PUT " + topics)).hasSize(1);
	}

	@Test
	void aNoteThatIsRefusedStaysInTheForm() {
		SERVICES.answer("PUT " + Recorded.API + "/me/bookmarks/" + Recorded.QUESTION, 400, "{}");

		this.web.post()
			.uri(PATH + "/bookmark")
			.headers(RunningWeb::asAsha)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(BodyInserters.fromFormData("kind", "favourite").with("note", "</textarea><b>x").with("return", PAGE))
			.exchange()
			.expectStatus()
			.isEqualTo(422)
			.expectBody(String.class)
			.value((html) -> assertThat(html).contains("&lt;/textarea&gt;&lt;b&gt;x", "cannot be kept",
					"aria-invalid=\"true\""));
	}

	@Test
	void aListsBookmarkComesBackAsAFragment() {
		SERVICES.answer("PUT " + Recorded.API + "/me/bookmarks/" + Recorded.QUESTION, 201, Recorded.answer("card"));

		this.web.post()
			.uri(PATH + "/mark")
			.headers(RunningWeb::asAsha)
			.header("HX-Request", "true")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(BodyInserters.fromFormData("title", "What?"))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.value((html) -> assertThat(html).contains("#bookmarked").doesNotContain("<html"));
	}

	@Test
	void aSessionThatHasEndedLeadsToTheLogInAndBack() {
		SERVICES.answer("GET " + Recorded.API + "/me/cards/" + Recorded.QUESTION, 401, "{}");

		this.web.get()
			.uri(PAGE)
			.headers(RunningWeb::asAsha)
			.exchange()
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/login?return=" + PAGE.replace("/", "%2F"));
	}

	private WebTestClient.ResponseSpec post(String action, String... fields) {
		return send(PATH + action, fields).expectStatus().isSeeOther();
	}

	private WebTestClient.ResponseSpec send(String path, String... fields) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		for (int i = 0; i < fields.length; i += 2) {
			form.add(fields[i], fields[i + 1]);
		}
		return this.web.post()
			.uri(path)
			.headers(RunningWeb::asAsha)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(BodyInserters.fromFormData(form))
			.exchange();
	}

}
