package dev.studyhall.system;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static dev.studyhall.system.Api.HOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Addresses of the sample site's pages, by what they show. */
final class SitePages {

	static final String SITE = "/tech-baithak";

	/** The name of the page that is not there. */
	static final String MISSING = "missing";

	private static final Duration TRAVEL = Duration.ofSeconds(90);

	private SitePages() {
	}

	/** Those that anybody may see. */
	static Map<String, String> ofVisitors() {
		Map<String, String> pages = new LinkedHashMap<>();
		pages.put("sites", "/");
		pages.put("topics", SITE);
		pages.put("search", SITE + "?q=django");
		pages.put("tag", SITE + "?tag=python");
		pages.put("topic", SITE + "/topics/django");
		pages.put("question", SITE + "/questions/" + LearnerJourneyIT.questions().getFirst());
		pages.put("door", SITE + "/study");
		pages.put("offline", "/-/offline");
		pages.put(MISSING, SITE + "/no-such-page");
		return pages;
	}

	/** A learner's own before they have begun. */
	static Map<String, String> ofBeginners() {
		Map<String, String> pages = new LinkedHashMap<>();
		List.of("study", "bookmarks", "collections", "plan", "progress")
			.forEach((name) -> pages.put(name, SITE + "/" + name));
		return pages;
	}

	/** Those of a learner, whose bookmarks, goal and so on are made for it. */
	static Map<String, String> ofLearner(String user) {
		String question = LearnerJourneyIT.questions().getFirst();
		keep(user, question);
		Map<String, String> pages = new LinkedHashMap<>();
		pages.put("sites", "/");
		pages.put("topics", SITE);
		pages.put("topic", SITE + "/topics/django");
		pages.put("question", SITE + "/questions/" + question);
		pages.put("run", SITE + "/study/" + make(user, "/me/sessions", Map.of("mode", "study", "topic", "django")));
		pages.put("today", SITE + "/study/today");
		pages.put("collection", SITE + "/collections/" + collect(user, question));
		pages.put("account", SITE + "/account");
		pages.putAll(ofBeginners());
		return pages;
	}

	private static void keep(String user, String question) {
		Api api = Running.api();
		await().atMost(TRAVEL)
			.until(() -> api
				.put(user, HOME + "/me/bookmarks/" + question,
						Map.of("kind", "challenging", "note", "Ask about *WSGI*."))
				.status() < 300);
		await().atMost(TRAVEL)
			.until(() -> api.post(user, HOME + "/me/attempts", LearnerJourneyIT.attemptOf(question, 3)).status() < 300);
		assertThat(api.put(user, HOME + "/me/goal",
				Map.of("topics", List.of("django"), "targetDate", LocalDate.now().plusDays(45).toString(), "timeZone",
						"Asia/Kolkata", "minutesPerDay", 30, "desiredRetention", 0.9, "daysOff", List.of()))
			.status()).isLessThan(300);
	}

	private static String collect(String user, String question) {
		String collection = make(user, "/me/collections", Map.of("name", "For Friday"));
		await().atMost(TRAVEL)
			.until(() -> Running.api()
				.send(user, "PUT", HOME + "/me/collections/" + collection + "/items/question/" + question, null,
						Map.of())
				.status() < 300);
		return collection;
	}

	private static String make(String user, String path, Map<String, ?> wish) {
		Api.Answer made = Running.api()
			.post(user, HOME + path, wish, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
		assertThat(made.status()).as(made.text()).isEqualTo(201);
		return made.body().path("id").asString();
	}

}
