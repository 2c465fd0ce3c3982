package dev.studyhall.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.studyhall.system.Chromium.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Titles, answers, notes, tags and names that would run shows as text on every page. The
 * browser is told to pass over the pages' policy, which would stop most of it a second
 * time.
 */
class HostileTextIT {

	private static final String SITE = "/north-academy";

	private static final String API = "/api/v1/north-academy";

	private static final Duration TRAVEL = Duration.ofSeconds(90);

	/** Closes whatever it finds itself in, and then does what it can. */
	private static final String ATTACK = "\"'></title></textarea></script><script>ran('tag')</script>"
			+ "<img src=x onerror=ran('handler')><svg onload=ran('svg')><a href=\"javascript:ran('link')\">here</a>"
			+ "<style>*{display:none}</style>${7*7} [[${7*7}]] __${7*7}__ \u202Egnp.exe\u2066";

	private static Chromium chromium;

	private final Api api = Running.api();

	@BeforeAll
	static void start() {
		chromium = Chromium.start();
	}

	@AfterAll
	static void stop() {
		chromium.close();
	}

	@Test
	void nothingOfItRunsOnAnyPage() {
		assertThat(api.post("oskar", "/api/v1/tenants",
				Map.of("slug", "hostile-" + UUID.randomUUID().toString().substring(0, 8), "name",
						"<script>ran('tenant')</script><img src=x onerror=ran(1)>", "public", true))
			.status()).isEqualTo(201);
		String question = bring();
		keep(question);
		List<String> ran = new ArrayList<>();
		Page page = chromium.visitUnprotected(Screen.DESKTOP, ColorScheme.LIGHT);
		page.onDialog((dialog) -> {
			ran.add("dialog on " + page.url());
			dialog.dismiss();
		});
		page.exposeFunction("ran", (arguments) -> ran.add(List.of(arguments) + " on " + page.url()));

		List<String> open = List.of("/", SITE, SITE + "?q=handler", SITE + "?q=%3Cscript%3Eran(1)%3C/script%3E",
				SITE + "?tag=%22%3E%3Cimg%20src=x%20onerror=ran(1)%3E", SITE + "/topics/hostile",
				SITE + "/questions/" + question, "/%3Cscript%3Eran(1)%3C/script%3E",
				"/-/none?return=javascript:ran(1)");
		open.forEach((path) -> walk(page, path, ran));
		LogIn.as(page, SITE, "Zoé");
		open.forEach((path) -> walk(page, path, ran));
		List.of("/study", "/bookmarks", "/bookmarks?q=%22%3E%3Cscript%3Eran(1)%3C/script%3E", "/collections", "/plan",
				"/progress", "/account")
			.forEach((path) -> walk(page, SITE + path, ran));

		assertThat(ran).isEmpty();
		page.context().close();
	}

	/**
	 * Looks, tries every link that would run, and looks whether templates were obeyed.
	 */
	private static void walk(Page page, String path, List<String> ran) {
		page.navigate(path);
		page.locator("a[href^='javascript' i]").all().forEach((link) -> ran.add("a link that runs on " + path));
		if (page.locator("[onerror], [onload], [onclick], [onmouseover]").count() > 0) {
			ran.add("a handler on " + path);
		}
		if (page.locator("body").innerText().contains("</script>49")) {
			ran.add("a template in a text on " + path);
		}
		if (page.locator("main").isHidden()) {
			ran.add("a style on " + path);
		}
		page.mouse().move(300, 300);
	}

	private String bring() {
		String bundle = """
				---
				slug: hostile
				title: %s
				curated_by: %s
				licence: %s
				icon: "<b>"
				---

				# Hostile

				Summary %s

				## About {#about}

				%s

				## Basics {#basics}

				%s

				### %s
				{#hostile-question}

				%s

				```html
				%s
				```

				[here](javascript:ran(2)) ![x](javascript:ran(3)) <javascript:ran(4)>

				### What is second?

				Text.
				""".formatted(yaml(ATTACK), yaml(ATTACK), yaml(ATTACK), ATTACK, ATTACK, ATTACK, ATTACK, ATTACK, ATTACK);
		Api.Answer accepted = api.postMarkdown("nora", API + "/imports", bundle);
		assertThat(accepted.status()).isEqualTo(202);
		String job = String.valueOf(accepted.header("Location"));
		await().atMost(TRAVEL).until(() -> api.get("nora", job).body().path("state").asString("").equals("completed"));
		JsonNode topic = api.get(null, API + "/topics/hostile").body();
		assertThat(topic.path("questionCount").asInt()).isEqualTo(2);
		return topic.path("levels").get(0).path("questions").get(0).path("id").asString("");
	}

	private void keep(String question) {
		await().atMost(TRAVEL)
			.until(() -> api
				.put("zoe", API + "/me/bookmarks/" + question, Map.of("kind", "challenging", "note", ATTACK))
				.status() < 300);
		assertThat(api.post("zoe", API + "/me/collections", Map.of("name", "<img src=x onerror=ran('name')>")).status())
			.isEqualTo(201);
		await().atMost(TRAVEL)
			.until(() -> api.post("zoe", API + "/me/attempts", LearnerJourneyIT.attemptOf(question, 3)).status() < 300);
	}

	private static String yaml(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

}
