package dev.studyhall.local.stack;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A child process whose output goes, line by line, to a consumer; its last lines are kept
 * for the case of a fault.
 */
final class Child {

	private static final int KEPT_LINES = 40;

	private static final Optional<Path> SETSID = Stream.of("/usr/bin/setsid", "/bin/setsid")
		.map(Path::of)
		.filter(Files::isExecutable)
		.findFirst();

	private final String name;

	private final Process process;

	private final Consumer<String> log;

	private final Deque<String> lastLines = new ArrayDeque<>();

	private final Thread pump;

	private Child(String name, Process process, Consumer<String> log) {
		this.name = name;
		this.process = process;
		this.log = log;
		this.pump = Thread.ofPlatform().daemon().name(name + "-log").start(this::pump);
	}

	/**
	 * Starts a program in a directory. Its environment is this one's, without
	 * PostgreSQL's and Java's own variables.
	 */
	static Child start(String name, List<String> command, Path directory, Consumer<String> log) {
		var builder = new ProcessBuilder(inOwnSession(command)).directory(directory.toFile()).redirectErrorStream(true);
		builder.environment()
			.keySet()
			.removeIf((key) -> key.startsWith("PG") || key.equals("JAVA_TOOL_OPTIONS") || key.equals("CLASSPATH"));
		builder.redirectInput(new File("/dev/null"));
		try {
			return new Child(name, builder.start(), log);
		}
		catch (IOException ex) {
			throw new StackException("Cannot start " + name + ": " + ex.getMessage(), ex);
		}
	}

	/**
	 * Runs a program to its end. Throws {@link StackException} with its last lines if it
	 * fails.
	 */
	static void run(String name, List<String> command, Path directory, Consumer<String> log) {
		var child = start(name, command, directory, log);
		if (!child.endsWithin(Duration.ofMinutes(2)) || child.process.exitValue() != 0) {
			child.kill();
			throw child.failed("failed");
		}
	}

	long pid() {
		return this.process.pid();
	}

	boolean alive() {
		return this.process.isAlive();
	}

	CompletableFuture<Void> onExit() {
		return this.process.onExit().thenApply((_) -> null);
	}

	boolean endsWithin(Duration limit) {
		try {
			boolean ended = this.process.waitFor(limit);
			if (ended) {
				this.pump.join(Duration.ofSeconds(1));
			}
			return ended;
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** Asks it to stop by a signal and kills it if it does not within the limit. */
	void stop(Signal signal, Duration limit) {
		signal.sendTo(pid());
		if (!endsWithin(limit)) {
			kill();
		}
	}

	/**
	 * Ends it and everything it has started, as by kill -9, and waits until they are
	 * gone.
	 */
	void kill() {
		var family = family().toList();
		family.forEach(ProcessHandle::destroyForcibly);
		Deadline.met(Duration.ofSeconds(10), () -> family.stream().noneMatch(ProcessHandle::isAlive));
	}

	void signalFamily(Signal signal) {
		family().map(ProcessHandle::pid).forEach(signal::sendTo);
	}

	StackException failed(String what) {
		synchronized (this.lastLines) {
			return new StackException(
					this.name + " " + what + ". Its last lines:\n    " + String.join("\n    ", this.lastLines));
		}
	}

	/**
	 * Away from the terminal's process group, so that Ctrl-C reaches the one who stops
	 * everything in order, not us.
	 */
	private static List<String> inOwnSession(List<String> command) {
		return SETSID.map((setsid) -> Stream.concat(Stream.of(setsid.toString()), command.stream()).toList())
			.orElse(command);
	}

	private Stream<ProcessHandle> family() {
		return Stream.concat(Stream.of(this.process.toHandle()), this.process.descendants().toList().stream());
	}

	private void pump() {
		try (var reader = new BufferedReader(this.process.inputReader(StandardCharsets.UTF_8))) {
			reader.lines().forEach(this::onLine);
		}
		catch (IOException | UncheckedIOException _) {
			// The pipe broke because the process was killed: it has nothing more to say.
		}
	}

	private void onLine(String line) {
		synchronized (this.lastLines) {
			if (this.lastLines.size() == KEPT_LINES) {
				this.lastLines.removeFirst();
			}
			this.lastLines.addLast(line);
		}
		this.log.accept(line);
	}

}
