package dev.studyhall.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/**
 * What tests of a learner's pages share: a learner, a topic, a question with hostile
 * texts.
 */
abstract class LearnerPages extends RunningWeb {

	static final String SITE = "/tech-baithak";

	static final String API = "/api/v1/tech-baithak";

	static final String QUESTION = "0197e1a3-0c41-7b10-8d2e-3f4a5b6c7d01";

	static final String SECOND = "0197e1a3-0c41-7b11-9d2e-3f4a5b6c7d02";

	static final String TOPIC = "0197e1a3-0c40-7f21-a6b5-90d1c2e3f405";

	static final String HOSTILE = "<script>alert(1)</script>";

	static final String ESCAPED = "&lt;script&gt;alert(1)&lt;/script&gt;";

	static final String PROGRESS = """
			{"topic": {"id": "%s", "slug": "django", "title": "Django %s", "icon": "x"},
			"total": 3, "seen": 2, "known": 1, "due": 1, "mastered": 1,
			"levels": [{"code": "beginner", "title": "Beginner %s", "total": 3, "seen": 2, "known": 1, "due": 1, "mastered": 1}],
			"next": null, "questions": [
			{"id": "%s", "slug": "what", "title": "What", "level": "beginner", "number": 1, "state": "seen", "challenging": false},
			{"id": "%s", "slug": "why", "title": "Why", "level": "beginner", "number": 2, "state": "known", "challenging": false}]}
			"""
		.formatted(TOPIC, HOSTILE, HOSTILE, QUESTION, SECOND);

	static final String BOOKMARK = """
			{"kind": "challenging", "note": "Again %s", "versionSeen": 1, "changed": null,
			"createdAt": "2026-05-10T18:05:12Z", "updatedAt": "2026-05-10T18:05:12Z",
			"question": {"id": "%s", "slug": "what", "title": "What %s", "version": 1, "level": "beginner", "state": "published",
			"topic": {"id": "%s", "slug": "django", "title": "Django"}}}
			"""
		.formatted(HOSTILE, QUESTION, HOSTILE, TOPIC);

	/** The page's HTML, as a learner gets it. */
	String page(String path) {
		return html(get(path).expectStatus().isOk());
	}

	WebTestClient.ResponseSpec get(String path) {
		return this.web.get().uri(path).headers(LearnerPages::learner).exchange();
	}

	WebTestClient.ResponseSpec post(String path, String... fields) {
		return this.web.post()
			.uri(path)
			.headers(LearnerPages::learner)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(BodyInserters.fromFormData(form(fields)))
			.exchange();
	}

	/** The same, sent by a script that wants a part of the page. */
	WebTestClient.ResponseSpec send(String path, String... fields) {
		return this.web.post()
			.uri(path)
			.headers(LearnerPages::learner)
			.header("HX-Request", "true")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(BodyInserters.fromFormData(form(fields)))
			.exchange();
	}

	static String html(WebTestClient.ResponseSpec response) {
		return String.valueOf(response.expectBody(String.class).returnResult().getResponseBody());
	}

	/** The body of the call that the services saw. */
	String sent(String call) {
		return SERVICES.seen()
			.stream()
			.filter((each) -> each.call().equals(call))
			.map(FakeServices.Seen::body)
			.findFirst()
			.orElseThrow(() -> new AssertionError("No " + call + " among " + SERVICES.seen()));
	}

	void answerProgress() {
		SERVICES.answer("GET " + API + "/me/progress?limit=100", 200,
				"{\"items\": [" + PROGRESS + "], \"next\": null}");
		SERVICES.answer("GET " + API + "/me/progress/topics/django", 200, PROGRESS);
	}

	static void learner(HttpHeaders headers) {
		headers.set("X-Studyhall-Visitor", "Asha");
		headers.setBearerAuth("secret");
	}

	private static MultiValueMap<String, String> form(String... fields) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		for (int i = 0; i < fields.length; i += 2) {
			form.add(fields[i], fields[i + 1]);
		}
		return form;
	}

}
