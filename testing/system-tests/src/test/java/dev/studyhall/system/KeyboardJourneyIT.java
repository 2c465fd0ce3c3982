package dev.studyhall.system;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.studyhall.system.Chromium.Screen;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.studyhall.system.SitePages.SITE;

/**
 * The whole journey without a mouse: wherever the Tab key stops on the way, one sees it.
 */
class KeyboardJourneyIT {

	private static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(30_000);

	/** A date as a field in English takes it. */
	private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("MMddyyyy");

	@Test
	void theKeyboardAloneCompletesTheJourney() {
		try (Chromium chromium = Chromium.start()) {
			Page page = chromium.visit(Screen.DESKTOP, ColorScheme.LIGHT, true);
			Keyboard keyboard = new Keyboard(page);
			page.navigate("/");

			arrive(page, keyboard);
			bookmark(page, keyboard);
			rate(page, keyboard);
			study(page, keyboard);
			plan(page, keyboard);
			leave(page, keyboard);

			System.out.println("keyboard: keys=" + keyboard.pressed());
			Assertions.assertThat(keyboard.faults()).isEmpty();
		}
	}

	/** As a visitor to the site, in by the log-in, and on to the first question. */
	private static void arrive(Page page, Keyboard keyboard) {
		keyboard.to("main a[href='" + SITE + "']").press("Enter");
		assertThat(page.locator("#q")).isVisible();
		keyboard.to("header a[href^='/login']").press("Enter");
		assertThat(page).hasTitle(Pattern.compile("Log in · Studyhall"));
		keyboard.to("button", "Ira").press("Enter");
		assertThat(page.locator("header summary")).containsText("Ira");
		keyboard.to("main a[href='" + SITE + "/topics/django']").press("Enter");
		assertThat(page.locator("h1")).containsText("Django");
		keyboard.to(".skip").press("Enter");
		keyboard.to("main ol a[href*='/questions/']").press("Enter");
		assertThat(page.locator("#answer .prose")).isVisible();
	}

	private static void bookmark(Page page, Keyboard keyboard) {
		String note = "By keyboard " + UUID.randomUUID();
		keyboard.to("#bookmark input[name='kind']").press("ArrowDown");
		keyboard.to("#note").press("ControlOrMeta+A").type(note);
		keyboard.to("#bookmark .buttons button").press("Enter");
		assertThat(page.locator("#bookmark .notice")).isVisible(SOON);
		assertThat(page.locator("#note")).hasValue(note);
	}

	private static void rate(Page page, Keyboard keyboard) {
		keyboard.backTo(".rate-3").press("Enter");
		assertThat(page.locator("#rating .notice.good:not([hidden])")).isVisible(SOON);
	}

	private static void study(Page page, Keyboard keyboard) {
		keyboard.backTo("nav a[href='" + SITE + "/study']").press("Enter");
		assertThat(page.locator("#order-topic")).isVisible();
		keyboard.to("#order-topic").type("Django");
		keyboard.to("section[aria-labelledby='way-order'] button").press("Enter");
		assertThat(page.locator("#run h1")).isVisible(SOON);
		String first = page.locator("h1").innerText();
		keyboard.press("Space");
		assertThat(page.locator("details.reveal[open]")).isVisible(SOON);
		keyboard.to(".rate-4").press("3");
		assertThat(page.locator("h1")).not().hasText(first);
		String second = page.locator("h1").innerText();
		keyboard.press("b");
		assertThat(page.locator("#run [data-key='b']")).hasCount(0);
		keyboard.press("n");
		assertThat(page.locator("h1")).not().hasText(second);
	}

	private static void plan(Page page, Keyboard keyboard) {
		keyboard.backTo("nav a[href='" + SITE + "/plan']").press("Enter");
		assertThat(page.locator("#goal")).isVisible();
		keyboard.to("#goal summary");
		if (page.locator("#goal[open]").count() == 0) {
			keyboard.press("Enter");
		}
		keyboard.to("#goal input[name='topic'][value='django']");
		if (!page.locator("#goal input[value='django']").isChecked()) {
			keyboard.press("Space");
		}
		keyboard.to("#date").type(TYPED.format(LocalDate.now().plusDays(40)));
		keyboard.to("#minutes").press("ControlOrMeta+A").type("45");
		keyboard.to("#goal form .buttons button").press("Enter");
		assertThat(page.locator("#today-title")).isVisible(SOON);
	}

	private static void leave(Page page, Keyboard keyboard) {
		keyboard.to("nav a[href='" + SITE + "/progress']").press("Enter");
		assertThat(page.locator("#figures")).containsText("Django");
		keyboard.to("header summary").press("Enter");
		keyboard.to("form[action='/logout'] button").press("Enter");
		assertThat(page.locator("header a[href^='/login']")).isVisible(SOON);
	}

}
