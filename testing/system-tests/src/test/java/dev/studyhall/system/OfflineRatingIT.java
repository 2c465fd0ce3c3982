package dev.studyhall.system;

import java.time.Duration;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.studyhall.system.Chromium.Screen;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.studyhall.system.SitePages.SITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A rating made without a network is kept on the device, and sent once when there is one.
 */
class OfflineRatingIT {

	private static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(30_000);

	private static final String KEPT_RATINGS = """
			new Promise((resolve) => indexedDB.open('studyhall').onsuccess = (opened) =>
				opened.target.result.transaction('ratings').objectStore('ratings').count().onsuccess = (counted) =>
					resolve(counted.target.result))""";

	private static final String KEPT_PAGE = "caches.match('%s').then((kept) => kept !== undefined)"
		.formatted(SITE + "/questions/" + LearnerJourneyIT.questions().getLast());

	private static final String QUESTION = LearnerJourneyIT.questions().getLast();

	@Test
	void aRatingMadeOfflineIsSentOnceLater() {
		try (Chromium chromium = Chromium.start()) {
			Page page = chromium.visit(Screen.PHONE, ColorScheme.LIGHT, true);
			LogIn.as(page, SITE, "Ben");
			int before = ratings();
			keep(page);

			page.context().setOffline(true);
			page.reload();
			page.locator(".rate-3").click();
			assertThat(page.locator("#kept")).isVisible(SOON);
			assertThat(ratings()).isEqualTo(before);

			page.context().setOffline(false);
			await().atMost(Duration.ofSeconds(30)).until(() -> ratings() == before + 1);
			page.reload();
			page.navigate(SITE);
			assertThat(page.locator("#q")).isVisible();
			await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(10)).until(() -> ratings() == before + 1);
		}
	}

	@Test
	void aLogOutLeavesNothingOnTheDevice() {
		try (Chromium chromium = Chromium.start()) {
			Page page = chromium.visit(Screen.DESKTOP, ColorScheme.LIGHT, true);
			LogIn.as(page, SITE, "Ben");
			keep(page);
			page.context().setOffline(true);
			page.reload();
			page.locator(".rate-4").click();
			assertThat(page.locator("#kept")).isVisible(SOON);
			int before = ratings();
			page.context().setOffline(false);

			page.locator("header summary").click();
			page.locator("form[action='/logout'] button").click();
			assertThat(page.locator("header a[href^='/login']")).isVisible(SOON);

			assertThat(ratings()).isEqualTo(before + 1);
			assertThat(page.evaluate("caches.has('pages')")).isEqualTo(false);
			assertThat(page.evaluate(KEPT_RATINGS)).isEqualTo(0);
		}
	}

	@Test
	void whatIsKeptIsSentUnderNoOtherNameWhenASessionEndsByItself() {
		try (Chromium chromium = Chromium.start()) {
			Page page = chromium.visit(Screen.DESKTOP, ColorScheme.LIGHT, true);
			LogIn.as(page, SITE, "Ben");
			keep(page);
			int ofBen = ratings("ben");
			int ofAsha = ratings("asha");
			page.context().setOffline(true);
			page.reload();
			page.locator(".rate-2").click();
			assertThat(page.locator("#kept")).isVisible(SOON);
			page.context().clearCookies();
			page.context().setOffline(false);

			LogIn.as(page, SITE, "Asha");
			page.navigate(SITE + "/plan");
			await().during(Duration.ofSeconds(3))
				.atMost(Duration.ofSeconds(10))
				.until(() -> ratings("asha") == ofAsha && ratings("ben") == ofBen);
			assertThat(page.evaluate(KEPT_RATINGS)).isEqualTo(1);
			assertThat(page.evaluate(KEPT_PAGE)).isEqualTo(false);

			page.context().clearCookies();
			LogIn.as(page, SITE, "Ben");
			await().atMost(Duration.ofSeconds(30)).until(() -> ratings("ben") == ofBen + 1);
			assertThat(ratings("asha")).isEqualTo(ofAsha);
		}
	}

	/** Opens the question until the worker has it. */
	private static void keep(Page page) {
		page.navigate(SITE + "/questions/" + QUESTION);
		page.waitForFunction("navigator.serviceWorker.controller !== null");
		page.reload();
		page.waitForFunction("caches.match(location.pathname).then((kept) => kept !== undefined)");
	}

	/** How often the learner has rated it. */
	private static int ratings() {
		return ratings("ben");
	}

	private static int ratings(String name) {
		return Running.api().get(name, Api.HOME + "/me/cards/" + QUESTION).body().path("reps").asInt();
	}

}
