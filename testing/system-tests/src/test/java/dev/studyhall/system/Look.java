package dev.studyhall.system;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.studyhall.system.Chromium.Screen;

/**
 * Looks at one page after the other in one window, each in light and in dark, and keeps
 * what is wrong with it. Dark differs in colours alone, so of all that axe asks only
 * their contrast is asked again. The pictures are left in {@code target/screenshots}.
 */
final class Look {

	/**
	 * What every page shows without scrolling, what pages of a site show besides, and
	 * what follows below.
	 */
	private static final List<String> FRAME = List.of("header.bar", "header.bar .brand", "main h1");

	private static final List<String> FRAME_OF_SITE = List.of("header.bar nav a", "header.bar .who > *");

	private static final List<String> FOOT = List.of("footer.foot", "footer.foot button", "footer.foot a");

	/**
	 * Those of the selectors whose first element has no size, or is not what is drawn
	 * where it should be.
	 */
	private static final String UNSEEN = """
			([selectors, scrolling]) => selectors.filter((selector) => {
				const element = document.querySelector(selector);
				if (!element || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
					return true;
				}
				if (scrolling) {
					element.scrollIntoView({ block: "center" });
				}
				const box = element.getBoundingClientRect();
				const drawn = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
				return box.width < 8 || box.height < 8 || !element.contains(drawn);
			})
			""";

	private final List<String> faults = new ArrayList<>();

	private final Page page;

	private final Screen screen;

	Look(Page page, Screen screen) {
		this.page = page;
		this.screen = screen;
		page.onConsoleMessage((message) -> {
			if (message.type().equals("error")) {
				this.faults.add("said: " + message.text());
			}
		});
		page.onPageError((error) -> this.faults.add("failed: " + error));
	}

	/** What was wrong with all pages so far. */
	List<String> faults() {
		return this.faults;
	}

	/** Looks at the page that the name is given to. */
	void at(String name, String path) {
		int before = this.faults.size();
		this.page.navigate(path);
		unseen(this.page).forEach((selector) -> this.faults.add("not to be seen: " + selector));
		this.page.evaluate("window.scrollTo(0, 0)");
		if ((boolean) this.page
			.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
			this.faults.add("wider than the screen");
		}
		in(ColorScheme.DARK, name, new AxeBuilder(this.page).withRules(List.of("color-contrast")));
		in(ColorScheme.LIGHT, name, new AxeBuilder(this.page));
		List<String> own = this.faults.subList(before, this.faults.size());
		if (path.endsWith("no-such-page")) {
			own.removeIf((fault) -> fault.contains("404"));
		}
		own.replaceAll((fault) -> name + " " + fault);
	}

	private void in(ColorScheme scheme, String name, AxeBuilder axe) {
		this.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
		String file = "%s-%s-%s.png".formatted(name, this.screen, scheme).toLowerCase(Locale.ROOT);
		this.page
			.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", file)));
		for (Rule violation : axe.setLegacyMode(true).analyze().getViolations()) {
			this.faults.add("%s axe: %s, at %s".formatted(scheme, violation.getHelp(),
					violation.getNodes().stream().map((node) -> String.valueOf(node.getTarget())).toList()));
		}
	}

	/** The parts of the page's frame that nobody can see. */
	static List<String> unseen(Page page) {
		List<String> first = new ArrayList<>(FRAME);
		boolean site = (boolean) page.evaluate("document.documentElement.dataset.accent !== undefined");
		if (site) {
			first.addAll(FRAME_OF_SITE);
		}
		List<String> hidden = new ArrayList<>(unseen(page, first, false));
		hidden.addAll(unseen(page, FOOT, true));
		return hidden;
	}

	private static List<String> unseen(Page page, List<String> selectors, boolean scrolling) {
		List<?> hidden = (List<?>) page.evaluate(UNSEEN, List.of(selectors, scrolling));
		return hidden.stream().map(String::valueOf).toList();
	}

}
