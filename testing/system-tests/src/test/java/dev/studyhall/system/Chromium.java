package dev.studyhall.system;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of this machine. Tests that need one are skipped where there is none, and
 * say so.
 */
final class Chromium implements AutoCloseable {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

	private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private static final double PATIENCE_MILLIS = 30_000;

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Path program) {
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(FLAGS));
	}

	static Chromium start() {
		Optional<Path> program = program();
		Assumptions.assumeTrue(program.isPresent(), "No Chromium on the PATH: pages are not looked at");
		return new Chromium(program.orElseThrow());
	}

	private static Optional<Path> program() {
		return Stream.of(System.getenv("PATH").split(File.pathSeparator))
			.flatMap((folder) -> NAMES.stream().map((name) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/** An empty page of somebody who was never here before. */
	Page visit(Screen screen, ColorScheme scheme, boolean scripts) {
		return visit(options(screen, scheme).setJavaScriptEnabled(scripts));
	}

	/** The same in a browser that passes over the policies of pages. */
	Page visitUnprotected(Screen screen, ColorScheme scheme) {
		return visit(options(screen, scheme).setBypassCSP(true));
	}

	private static Browser.NewContextOptions options(Screen screen, ColorScheme scheme) {
		return new Browser.NewContextOptions().setLocale("en")
			.setTimezoneId("Asia/Kolkata")
			.setViewportSize(screen.width, screen.height)
			.setColorScheme(scheme)
			.setReducedMotion(ReducedMotion.REDUCE)
			.setBaseURL(Running.gateway().toString());
	}

	private Page visit(Browser.NewContextOptions options) {
		BrowserContext context = this.browser.newContext(options);
		context.setDefaultTimeout(PATIENCE_MILLIS);
		return context.newPage();
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

	/** Sizes in CSS pixels. */
	enum Screen {

		PHONE(360, 780), DESKTOP(1280, 900);

		private final int width;

		private final int height;

		Screen(int width, int height) {
			this.width = width;
			this.height = height;
		}

	}

}
