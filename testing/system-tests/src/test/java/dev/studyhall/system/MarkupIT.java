package dev.studyhall.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.studyhall.system.Chromium.Screen;
import dev.studyhall.testing.npm.NpmPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The HTML of every page as it is sent, anybody's and a learner's, keeps to the standard:
 * html-validate finds nothing. Skipped, and said so, where npm cannot install it.
 */
class MarkupIT {

	private static final NpmPackage NPM = new NpmPackage("npm");

	@TempDir
	private Path folder;

	@Test
	void noPageBreaksTheRulesOfHtml() throws IOException, InterruptedException {
		NPM.install();
		try (Chromium chromium = Chromium.start()) {
			Page page = chromium.visit(Screen.DESKTOP, ColorScheme.LIGHT, false);
			SitePages.ofVisitors().forEach((name, path) -> keep(page, "visitor-" + name, path));
			LogIn.as(page, SitePages.SITE, "Mira");
			SitePages.ofBeginners().forEach((name, path) -> keep(page, "beginner-" + name, path));
			page.context().clearCookies();
			LogIn.as(page, SitePages.SITE, "Ben");
			SitePages.ofLearner("ben").forEach((name, path) -> keep(page, "learner-" + name, path));
		}

		JsonNode faults = NPM.read("validate.mjs", this.folder);

		System.out.println("markup: pages=" + Files.list(this.folder).count() + " faults=" + faults.size());
		assertThat(faults.valueStream().map(JsonNode::asString)).isEmpty();
	}

	private void keep(Page page, String name, String path) {
		APIResponse answer = page.request().get(path);
		assertThat(answer.status()).as(path).isEqualTo(name.endsWith(SitePages.MISSING) ? 404 : 200);
		try {
			Files.write(this.folder.resolve(name + ".html"), answer.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
