package dev.studyhall.system;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.studyhall.system.Chromium.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Somebody comes by, logs in, studies Django and leaves: on a phone and on a desk, with
 * JavaScript and without.
 */
class PageJourneyIT {

	private static final String SITE = "/tech-baithak";

	private static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(30_000);

	private static Chromium chromium;

	@BeforeAll
	static void start() {
		chromium = Chromium.start();
	}

	@AfterAll
	static void stop() {
		chromium.close();
	}

	@ParameterizedTest
	@CsvSource({ "PHONE, true", "PHONE, false", "DESKTOP, true", "DESKTOP, false" })
	void aVisitorBecomesALearner(Screen screen, boolean scripts) {
		Page page = chromium.visit(screen, ColorScheme.LIGHT, scripts);
		page.navigate("/");
		page.locator("main a[href='" + SITE + "']").first().click();
		page.locator("main a[href='" + SITE + "/topics/django']").first().click();
		assertThat(page.locator("h1")).containsText("Django");
		assertThat(page.locator("main ol a[href*='/questions/']")).hasCount(42);
		page.locator("main ol a[href*='/questions/']").first().click();
		assertThat(page.locator("#answer .prose")).isVisible();

		LogIn.here(page, "Ben");
		bookmark(page, "Asked at the last interview " + UUID.randomUUID());
		rateThree(page);
		study(page);
		plan(page);

		page.navigate(SITE + "/progress");
		assertThat(page.locator("main")).containsText("Django");
		page.locator("header summary").click();
		page.locator("form[action='/logout'] button").click();
		page.navigate(SITE);
		assertThat(page.locator("header a[href^='/login']")).isVisible();
		page.context().close();
	}

	@Test
	void topicsAndQuestionsAreSuggestedAsOneTypes() {
		Page page = chromium.visit(Screen.PHONE, ColorScheme.LIGHT, true);
		page.navigate(SITE);
		page.locator("#q").click();
		await().pollInSameThread()
			.atMost(Duration.ofSeconds(30))
			.until(() -> (boolean) page.evaluate("window.htmx !== undefined"));
		page.keyboard().type("what is dj");

		assertThat(page.locator("#suggestions a").first()).isVisible(SOON);
		page.keyboard().press("ArrowDown");
		page.keyboard().press("Enter");
		assertThat(page.locator("main h1")).containsText("Django");
		page.context().close();
	}

	@Test
	void theKeyboardAloneStudies() {
		Page page = chromium.visit(Screen.DESKTOP, ColorScheme.DARK, true);
		LogIn.as(page, SITE + "/study", "Ben");
		begin(page);
		String first = page.locator("h1").innerText();

		page.keyboard().press("?");
		assertThat(page.locator("dialog[open]")).isVisible();
		page.keyboard().press("Escape");
		assertThat(page.locator("dialog[open]")).hasCount(0);
		page.keyboard().press("Space");
		assertThat(page.locator("details.reveal[open]")).isVisible(SOON);
		page.keyboard().press("3");
		assertThat(page.locator("h1")).not().hasText(first);
		String second = page.locator("h1").innerText();
		page.keyboard().press("n");
		assertThat(page.locator("h1")).not().hasText(second);
		page.context().close();
	}

	private static void bookmark(Page page, String note) {
		page.locator("#bookmark input[name='kind'][value='challenging']").check();
		page.locator("#note").fill(note);
		page.locator("#bookmark .buttons button").first().click();
		assertThat(page.locator("#bookmark .notice")).isVisible(SOON);
		page.navigate(SITE + "/bookmarks");
		assertThat(page.locator("main")).containsText(note);
		page.goBack();
	}

	private static void rateThree(Page page) {
		for (int rating = 2; rating <= 4; rating++) {
			page.locator(".rate-" + rating).click();
			assertThat(page.locator("#rating .notice.good:not([hidden])")).isVisible(SOON);
			page.locator("a.neighbour.next").click();
			assertThat(page.locator("#rating .notice.good:not([hidden])")).hasCount(0);
		}
	}

	private static void study(Page page) {
		page.navigate(SITE + "/study");
		begin(page);
		Locator title = page.locator("h1");
		String first = title.innerText();
		page.locator("details.reveal summary").click();
		page.locator("details.reveal .rate-3").click();
		assertThat(title).not().hasText(first);
		page.locator("button[data-key='u']").click();
		assertThat(title).hasText(first);
	}

	private static void begin(Page page) {
		page.locator("section[aria-labelledby='way-order'] select").selectOption("django");
		page.locator("section[aria-labelledby='way-order'] button").click();
		assertThat(page.locator("#run h1")).isVisible(SOON);
	}

	private static void plan(Page page) {
		page.navigate(SITE + "/plan");
		if (page.locator("#goal[open]").count() == 0) {
			page.locator("#goal summary").first().click();
		}
		page.locator("#goal input[name='topic'][value='django']").check();
		page.locator("#date").fill(LocalDate.now().plusDays(40).toString());
		page.locator("#minutes").fill("45");
		page.locator("#goal form button.button").first().click();
		assertThat(page.locator("#today-title")).isVisible(SOON);
		assertThat(page.locator("#recall-title")).isVisible();
	}

}
