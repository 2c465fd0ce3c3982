package dev.studyhall.system;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Logs somebody in by the page of the local identity provider. */
final class LogIn {

	private LogIn() {
	}

	/** Begins at a page, and ends there. */
	static void as(Page page, String path, String name) {
		page.navigate(path);
		here(page, name);
	}

	/** Follows the link of the page that is open. */
	static void here(Page page, String name) {
		page.locator("header a[href^='/login']").click();
		page.getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText(name)).first().click();
		page.locator("header summary").filter(new Locator.FilterOptions().setHasText(name)).waitFor();
	}

}
