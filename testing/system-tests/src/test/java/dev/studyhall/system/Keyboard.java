package dev.studyhall.system;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;

/**
 * Hands without a mouse. At each stop of the Tab key it looks whether one sees where one
 * is, and keeps what is wrong.
 */
final class Keyboard {

	private static final int MOST_STOPS = 150;

	/**
	 * What is wrong with the stop; empty for nothing, and between the end of the page and
	 * its beginning.
	 */
	private static final String STOP = """
			() => {
				const at = document.activeElement;
				if (!at || at === document.body) {
					return "";
				}
				const outlined = ([element, part]) => {
					const style = getComputedStyle(element, part);
					return style.outlineStyle === "auto" || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
				};
				const around = [at, at.parentElement, at.parentElement?.parentElement, ...at.children].filter((each) => each);
				const box = at.getBoundingClientRect();
				const faults = [];
				if (![[at, "::after"], ...around.map((each) => [each, null])].some(outlined)) {
					faults.push("focus is not shown");
				}
				if (box.width < 2 || box.height < 2) {
					faults.push("has no size");
				}
				if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) {
					faults.push("is out of view");
				}
				if (at.tabIndex > 0) {
					faults.push("is out of order");
				}
				return faults.length === 0 ? "" : `${faults.join(", ")}: ${at.outerHTML.slice(0, 120)}`;
			}
			""";

	private static final String IS_AT = """
			([selector, text]) => document.activeElement.matches(selector) && document.activeElement.textContent.includes(text)
			""";

	private final List<String> faults = new ArrayList<>();

	private final Page page;

	private int pressed;

	Keyboard(Page page) {
		this.page = page;
	}

	List<String> faults() {
		return this.faults;
	}

	/** How many keys were pressed, without those of texts. */
	int pressed() {
		return this.pressed;
	}

	/** Tabs on to the first stop that is this. */
	Keyboard to(String selector) {
		return walk("Tab", selector, "");
	}

	/** The same for a stop with this text in it. */
	Keyboard to(String selector, String text) {
		return walk("Tab", selector, text);
	}

	/** Tabs back to the first stop that is this. */
	Keyboard backTo(String selector) {
		return walk("Shift+Tab", selector, "");
	}

	Keyboard press(String key) {
		this.pressed++;
		this.page.keyboard().press(key);
		return this;
	}

	Keyboard type(String text) {
		this.page.keyboard().type(text);
		return this;
	}

	private Keyboard walk(String key, String selector, String text) {
		for (int stops = 0; stops < MOST_STOPS; stops++) {
			press(key);
			String fault = (String) this.page.evaluate(STOP);
			if (!fault.isEmpty()) {
				this.faults.add(this.page.url() + " " + fault);
			}
			if ((boolean) this.page.evaluate(IS_AT, List.of(selector, text))) {
				return this;
			}
		}
		throw new AssertionError("%s does not come to %s %s at %s".formatted(key, selector, text, this.page.url()));
	}

}
