package dev.studyhall.local.launcher.process;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A server's log: all of it in a file, what somebody should know on the console as well.
 */
public final class ServerLog implements Consumer<String> {

	private static final Pattern WORTH_KNOWING = Pattern.compile("\\b(WARN|WARNING|ERROR|FATAL|PANIC)\\b");

	/** What PostgreSQL answers while it is asked whether it is there yet. */
	private static final String NOT_YET = "the database system is starting up";

	private final PrintWriter file;

	private final Consumer<String> console;

	/** A log of this start only; that of the one before is overwritten. */
	public ServerLog(Path file, Consumer<String> console) {
		try {
			this.file = new PrintWriter(Files.newBufferedWriter(file), true);
			this.console = console;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write " + file + ": " + ex.getMessage(), ex);
		}
	}

	@Override
	public void accept(String line) {
		this.file.println(line);
		if (worthKnowing(line)) {
			this.console.accept(line);
		}
	}

	static boolean worthKnowing(String line) {
		return WORTH_KNOWING.matcher(line).find() && !line.contains(NOT_YET);
	}

}
