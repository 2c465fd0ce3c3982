package dev.studyhall.local.launcher.process;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** A service of ours in a JVM of its own. */
public final class JavaProcess extends ManagedProcess {

	private static final Duration STOP_LIMIT = Duration.ofSeconds(4);

	/**
	 * A terminal sends Ctrl-C to everybody in the foreground. A JVM that was started with
	 * the signal ignored leaves it so: the launcher alone hears it, and stops all in
	 * order.
	 */
	private static final List<String> DEAF_TO_THE_TERMINAL = List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

	private final Plan plan;

	private volatile @Nullable Running running;

	/**
	 * How it is started.
	 *
	 * @param name what it is called in the log
	 * @param command the program and its arguments
	 * @param directory where it works
	 * @param environment its environment variables besides those of the launcher
	 * @param readiness answers 200 when it is ready
	 * @param pidFile where its process id stands while it runs
	 * @param logFile where its output is kept, of this start only
	 */
	public record Plan(String name, List<String> command, Path directory, Map<String, String> environment,
			URI readiness, Path pidFile, Path logFile) {

	}

	private record Running(Process process, Output output) {

	}

	private final Consumer<String> log;

	/** A process that is not started yet; its lines go to the consumer. */
	public JavaProcess(Plan plan, Consumer<String> log) {
		super(plan.name());
		this.plan = plan;
		this.log = log;
	}

	@Override
	public long pid() {
		return require().process().pid();
	}

	@Override
	public boolean alive() {
		Running current = this.running;
		return current != null && current.process().isAlive();
	}

	@Override
	public void awaitReady(Duration limit) {
		Running current = require();
		boolean ready = Deadline.met(limit,
				() -> !current.process().isAlive() || Readiness.answers(this.plan.readiness()));
		if (!current.process().isAlive()) {
			throw current.output().failed(name() + " ended while it started");
		}
		if (!ready) {
			throw current.output().failed(name() + " is not ready after " + limit.toSeconds() + " s");
		}
	}

	@Override
	void launch() {
		var command = new ArrayList<>(DEAF_TO_THE_TERMINAL);
		command.addAll(this.plan.command());
		var builder = new ProcessBuilder(command).directory(this.plan.directory().toFile())
			.redirectErrorStream(true)
			.redirectInput(Path.of("/dev/null").toFile());
		ChildEnvironment.apply(builder.environment(), this.plan.environment());
		try {
			Process process = builder.start();
			this.running = new Running(process, Output.of(process, this.plan.logFile(), this.log));
			Files.writeString(this.plan.pidFile(), process.pid() + "\n");
		}
		catch (IOException ex) {
			throw new ProcessException("Cannot start " + name() + ": " + ex.getMessage(), ex);
		}
	}

	@Override
	CompletableFuture<?> ended() {
		return require().process().onExit().thenRun(this::removePidFile);
	}

	@Override
	void end() {
		Process process = require().process();
		process.destroy();
		try {
			if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
				destroy();
			}
		}
		catch (InterruptedException _) {
			destroy();
			Thread.currentThread().interrupt();
		}
	}

	@Override
	void destroy() {
		Process process = require().process();
		process.destroyForcibly();
		Deadline.met(STOP_LIMIT, () -> !process.isAlive());
	}

	/** The last lines of the current or latest run. */
	public List<String> lastLines() {
		return require().output().lastLines();
	}

	private void removePidFile() {
		try {
			if (!alive()) {
				Files.deleteIfExists(this.plan.pidFile());
			}
		}
		catch (IOException _) {
			// Told to people only; the next start does not believe it unseen.
		}
	}

	private Running require() {
		Running current = this.running;
		if (current == null) {
			throw new ProcessException(name() + " has not been started");
		}
		return current;
	}

}
