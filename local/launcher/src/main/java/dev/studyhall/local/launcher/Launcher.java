package dev.studyhall.local.launcher;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.studyhall.local.launcher.platform.Platform;
import dev.studyhall.local.launcher.platform.PlatformException;
import dev.studyhall.local.launcher.platform.PlatformSettings;
import dev.studyhall.local.launcher.process.Console;
import dev.studyhall.local.launcher.process.ProcessException;
import dev.studyhall.local.launcher.sample.SampleContent;
import dev.studyhall.local.launcher.sample.SampleException;
import dev.studyhall.local.stack.StackException;

/** Brings the platform up, stays until Ctrl-C, and takes it down. */
final class Launcher {

	private static final int WRONG_USE = 2;

	private static final int FAILED = 1;

	private final Console console = Console.standard();

	private final AtomicBoolean interrupted = new AtomicBoolean();

	private final Path root;

	private final Options options;

	private Launcher(Path root, Options options) {
		this.root = root;
		this.options = options;
	}

	static void main(String[] arguments) {
		Path root = Path.of(System.getProperty("studyhall.root", "")).toAbsolutePath();
		try {
			var options = Options.parse(List.of(arguments), System.getenv(), root);
			System.exit(new Launcher(root, options).run());
		}
		catch (IllegalArgumentException ex) {
			System.err.println(ex.getMessage() + ". ./run --help lists the options.");
			System.exit(WRONG_USE);
		}
	}

	private int run() {
		var platform = new Platform(
				new PlatformSettings(this.root, this.options.data(), this.options.ports(), Map.of(), this.console));
		Thread stopping = new Thread(() -> stop(platform), "stop");
		Runtime.getRuntime().addShutdownHook(stopping);
		try {
			bringUp(platform);
			if (!this.options.exitWhenReady()) {
				platform.awaitEnd();
			}
			return 0;
		}
		catch (PlatformException | ProcessException | StackException | SampleException | UncheckedIOException
				| CompletionException ex) {
			if (!this.interrupted.get()) {
				this.console.shout(reason(ex));
			}
			return FAILED;
		}
	}

	private void bringUp(Platform platform) {
		platform.start();
		this.console.say("the platform is ready after %.1f s".formatted(platform.startTime().toMillis() / 1000.0));
		var content = new SampleContent(platform.addresses(), this.root.resolve("content"), this.console::say);
		if (this.options.importing()) {
			content.bring();
		}
		this.console.show(Summary.of(platform, content.findQuestion().orElse("QUESTION")));
	}

	/**
	 * Runs at every end: Ctrl-C, a signal, a failure, or having been asked to stay no
	 * longer.
	 */
	private void stop(Platform platform) {
		this.interrupted.set(true);
		long begin = System.nanoTime();
		boolean running = platform.running();
		if (running) {
			this.console.say("stopping");
		}
		platform.close();
		// Training runs and whatever else is ours; the platform's own processes are gone
		// by now.
		ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
		if (running) {
			Duration duration = Duration.ofNanos(System.nanoTime() - begin);
			this.console.say("stopped after %.1f s".formatted(duration.toMillis() / 1000.0));
		}
	}

	private static String reason(RuntimeException ex) {
		Throwable cause = (ex instanceof CompletionException && ex.getCause() != null) ? ex.getCause() : ex;
		return String.valueOf(cause.getMessage());
	}

}
