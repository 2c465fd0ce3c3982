package dev.studyhall.system;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.studyhall.system.Chromium.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page, light and dark, on a phone and on a desk: nothing in it keeps anybody out
 * (axe), nothing is refused or fails in the browser, and nothing sticks out sideways. The
 * pictures are left in {@code target/screenshots}.
 */
class PageLookIT {

	private static final String SITE = "/tech-baithak";

	private static Chromium chromium;

	@BeforeAll
	static void start() {
		chromium = Chromium.start();
	}

	@AfterAll
	static void stop() {
		chromium.close();
	}

	static Stream<Arguments> looks() {
		return Stream.of(Screen.values())
			.flatMap((screen) -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
				.map((scheme) -> Arguments.of(screen, scheme)));
	}

	@ParameterizedTest
	@MethodSource("looks")
	void everyPageIsFitForEverybody(Screen screen, ColorScheme scheme) {
		Page page = chromium.visit(screen, scheme, true);
		List<String> faults = new ArrayList<>();
		page.onConsoleMessage((message) -> {
			if (message.type().equals("error")) {
				faults.add("said: " + message.text());
			}
		});
		page.onPageError((error) -> faults.add("failed: " + error));
		String question = SITE + "/questions/" + LearnerJourneyIT.questions().getFirst();

		for (String path : List.of("/", SITE, SITE + "?q=django", SITE + "/topics/django", question, SITE + "/study",
				SITE + "/no-such-page")) {
			look(page, path, "visitor", screen, scheme, faults);
		}
		LogIn.as(page, SITE, "Ben");
		for (String path : List.of("/", SITE, SITE + "/topics/django", question, SITE + "/study", SITE + "/bookmarks",
				SITE + "/collections", SITE + "/plan", SITE + "/progress", SITE + "/account")) {
			look(page, path, "ben", screen, scheme, faults);
		}

		assertThat(faults).isEmpty();
		page.context().close();
	}

	private static void look(Page page, String path, String who, Screen screen, ColorScheme scheme,
			List<String> faults) {
		String name = "%s-%s-%s-%s".formatted(who, path.replaceAll("[^a-z]+", "-"), screen, scheme)
			.toLowerCase(Locale.ROOT);
		int before = faults.size();
		page.navigate(path);
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(Path.of("target", "screenshots", name + ".png")));
		for (Rule violation : new AxeBuilder(page).analyze().getViolations()) {
			faults.add("axe: %s, at %s".formatted(violation.getHelp(),
					violation.getNodes().stream().map((node) -> String.valueOf(node.getTarget())).toList()));
		}
		if ((boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
			faults.add("wider than the screen");
		}
		List<String> own = faults.subList(before, faults.size());
		if (path.endsWith("no-such-page")) {
			own.removeIf((fault) -> fault.contains("404"));
		}
		own.replaceAll((fault) -> name + " " + fault);
	}

}
