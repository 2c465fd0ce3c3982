package dev.studyhall.system;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.studyhall.system.Chromium.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page, light and dark, on a phone and on a desk: its frame can be seen, nothing in
 * it keeps anybody out (axe), nothing is refused or fails in the browser, and nothing
 * sticks out sideways.
 */
class PageLookIT {

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
	@EnumSource
	void everyPageIsFitForEverybody(Screen screen) {
		Page page = chromium.visit(screen, ColorScheme.LIGHT, true);
		Look look = new Look(page, screen);

		SitePages.ofVisitors().forEach((name, path) -> look.at("visitor-" + name, path));
		LogIn.as(page, SitePages.SITE, "Mira");
		SitePages.ofBeginners().forEach((name, path) -> look.at("beginner-" + name, path));
		page.context().clearCookies();
		LogIn.as(page, SitePages.SITE, "Ben");
		SitePages.ofLearner("ben").forEach((name, path) -> look.at("learner-" + name, path));

		assertThat(look.faults()).isEmpty();
		page.context().close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "header.bar { display: none }", "header.bar { opacity: 0 }",
			"header.bar nav { visibility: hidden }", "main h1 { position: absolute; left: -9999px }",
			"main { position: absolute; inset: 0; background: white }",
			"footer.foot { block-size: 0; overflow: hidden }" })
	void aFrameThatCannotBeSeenIsNoticed(String style) {
		Page page = chromium.visitUnprotected(Screen.DESKTOP, ColorScheme.LIGHT);
		page.navigate(SitePages.SITE);
		assertThat(Look.unseen(page)).isEmpty();

		page.addStyleTag(new Page.AddStyleTagOptions().setContent(style));

		assertThat(Look.unseen(page)).isNotEmpty();
		page.context().close();
	}

}
