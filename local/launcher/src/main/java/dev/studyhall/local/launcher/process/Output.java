package dev.studyhall.local.launcher.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a process prints: to a file, to a consumer, and the last lines kept for the case
 * of a fault.
 */
final class Output {

	private static final int KEPT_LINES = 25;

	private final Deque<String> lastLines = new ArrayDeque<>();

	private final Consumer<String> log;

	private final Thread pump;

	private Output(Process process, PrintWriter file, Consumer<String> log) {
		this.log = log;
		this.pump = Thread.ofPlatform().daemon().start(() -> pump(process, file));
	}

	static Output of(Process process, Path file, Consumer<String> log) throws IOException {
		return new Output(process, new PrintWriter(Files.newBufferedWriter(file), true), log);
	}

	List<String> lastLines() {
		synchronized (this.lastLines) {
			return List.copyOf(this.lastLines);
		}
	}

	/** The fault, with everything that the process had to say about it. */
	ProcessException failed(String what) {
		try {
			this.pump.join(Duration.ofSeconds(1));
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
		return new ProcessException(what + ". Its last lines:\n    " + String.join("\n    ", lastLines()));
	}

	private void pump(Process process, PrintWriter file) {
		try (file; var reader = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
			reader.lines().forEach((line) -> accept(line, file));
		}
		catch (IOException | UncheckedIOException _) {
			// The pipe broke because the process was killed: it has nothing more to say.
		}
	}

	private void accept(String line, PrintWriter file) {
		file.println(line);
		if (!frame(line)) {
			tell(line);
		}
	}

	/** Part of a stack trace: whoever wants to know finds it in the file. */
	private static boolean frame(String line) {
		return line.startsWith("\t") && (line.strip().startsWith("at ") || line.strip().startsWith("... "));
	}

	private void tell(String line) {
		synchronized (this.lastLines) {
			if (this.lastLines.size() == KEPT_LINES) {
				this.lastLines.removeFirst();
			}
			this.lastLines.addLast(line);
		}
		this.log.accept(line);
	}

}
