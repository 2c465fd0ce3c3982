package dev.studyhall.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.studyhall.system.Chromium.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
		String tenant = "hostile-" + UUID.randomUUID().toString().substring(0, 8);
		assertThat(
				api.post("oskar", "/api/v1/tenants", Map.of("slug", tenant, "name", HostileTopic.NAME, "public", true))
					.status())
			.isEqualTo(201);
		HostileTopic topic = HostileTopic.bring(api);
		String run = keep(topic.open());
		List<String> ran = new ArrayList<>();
		Page page = chromium.visitUnprotected(Screen.DESKTOP, ColorScheme.LIGHT);
		page.onDialog((dialog) -> {
			ran.add("dialog on " + page.url());
			dialog.dismiss();
		});
		page.exposeFunction("ran", (arguments) -> ran.add(List.of(arguments) + " on " + page.url()));

		List<String> open = List.of("/", SITE, SITE + "?q=handler", SITE + "?q=%3Cscript%3Eran(1)%3C/script%3E",
				SITE + "?tag=%22%3E%3Cimg%20src=x%20onerror=ran(1)%3E", SITE + "/topics/hostile",
				SITE + "/questions/" + topic.open(), SITE + "/questions/" + topic.choice(),
				SITE + "/questions/" + topic.choice() + "/x?answered=1&choice=2", "/" + tenant, "/" + tenant + "/study",
				"/%3Cscript%3Eran(1)%3C/script%3E", "/-/none?return=javascript:ran(1)");
		open.forEach((path) -> walk(page, path, ran));
		LogIn.as(page, SITE, "Zoé");
		open.forEach((path) -> walk(page, path, ran));
		List.of("/study", "/study/today", "/bookmarks", "/bookmarks?q=%22%3E%3Cscript%3Eran(1)%3C/script%3E",
				"/collections", "/plan", "/progress", "/account")
			.forEach((path) -> walk(page, SITE + path, ran));
		study(page, SITE + "/study/" + run, ran);
		print(page, SITE + "/questions/" + topic.open(), ran);
		readOffline(page, SITE + "/topics/hostile", ran);

		System.out.println("hostile: ran=" + ran.size());
		assertThat(ran).isEmpty();
		page.context().close();
	}

	@Test
	void theTagsThatWouldRunAreThereToBeSeen() {
		HostileTopic topic = HostileTopic.bring(api);
		Page page = chromium.visit(Screen.DESKTOP, ColorScheme.LIGHT, true);

		for (String path : List.of(SITE, SITE + "/topics/hostile", SITE + "/questions/" + topic.open())) {
			page.navigate(path);
			assertThat(page.locator(".tag").allInnerTexts()).as(path).anyMatch((tag) -> tag.contains("ran('tag')"));
		}
		page.context().close();
	}

	/**
	 * One question with its answer shown and rated, and the next one, a choice, answered.
	 */
	private static void study(Page page, String path, List<String> ran) {
		walk(page, path, ran);
		page.locator("details.reveal summary").click();
		inspect(page, ran);
		page.locator("details.reveal .rate-3").click();
		page.locator(".option input").last().check();
		inspect(page, ran);
		page.locator("fieldset.option-list + .buttons button").click();
		page.locator(".option-why").first().waitFor();
		inspect(page, ran);
	}

	private static void print(Page page, String path, List<String> ran) {
		page.navigate(path);
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		inspect(page, ran);
		assertThat(page.pdf()).isNotEmpty();
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
	}

	/** What the worker has kept of a page, and what it shows for one that it has not. */
	private static void readOffline(Page page, String path, List<String> ran) {
		page.navigate(path);
		page.waitForFunction("navigator.serviceWorker.controller !== null");
		page.navigate(path);
		page.waitForFunction("(path) => caches.match(path).then((kept) => kept !== undefined)", path);
		page.context().setOffline(true);
		walk(page, path, ran);
		assertThat(page.locator("h1").innerText()).contains("ran('tag')");
		walk(page, SITE + "/topics/none", ran);
		assertThat(page.locator("header .brand").innerText()).doesNotContain("North");
		page.context().setOffline(false);
	}

	/**
	 * Looks, tries every link that would run, and looks whether templates were obeyed.
	 */
	private static void walk(Page page, String path, List<String> ran) {
		page.navigate(path);
		inspect(page, ran);
	}

	private static void inspect(Page page, List<String> ran) {
		page.locator("a[href^='javascript' i]").all().forEach((link) -> ran.add("a link that runs on " + page.url()));
		if (page.locator("[onerror], [onload], [onclick], [onmouseover]").count() > 0) {
			ran.add("a handler on " + page.url());
		}
		if (page.locator("body").innerText().contains("</script>49")) {
			ran.add("a template in a text on " + page.url());
		}
		if (page.locator("main").isHidden()) {
			ran.add("a style on " + page.url());
		}
		page.mouse().move(300, 300);
	}

	/** Makes what a learner has of it; gives their session. */
	private String keep(String question) {
		await().atMost(TRAVEL)
			.until(() -> api
				.put("zoe", API + "/me/bookmarks/" + question,
						Map.of("kind", "challenging", "note", HostileTopic.ATTACK))
				.status() < 300);
		assertThat(api.post("zoe", API + "/me/collections", Map.of("name", "<img src=x onerror=ran('name')>")).status())
			.isEqualTo(201);
		List<Api.Answer> answers = new ArrayList<>();
		await().atMost(TRAVEL).until(() -> {
			answers.add(api.post("zoe", API + "/me/sessions", Map.of("mode", "study", "topic", "hostile"),
					Map.of("Idempotency-Key", UUID.randomUUID().toString())));
			return answers.getLast().status() == 201;
		});
		await().atMost(TRAVEL)
			.until(() -> api
				.post("zoe", API + "/me/attempts",
						LearnerJourneyIT
							.attemptOf(answers.getLast().body().path("questions").path(2).path("id").asString(), 3))
				.status() < 300);
		return answers.getLast().body().path("id").asString();
	}

}
