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

	/** All but what PostgreSQL answers while it is asked whether it is there yet. */
	public static final Pattern POSTGRES = Pattern
		.compile("^(ERROR|FATAL|PANIC): (?!.*the database system is starting up)");

	/** A single broker warns of its own ordinary start. */
	public static final Pattern KAFKA = Pattern.compile("^(ERROR|FATAL) ");

	private final Pattern worthKnowing;

	private final PrintWriter file;

	private final Consumer<String> console;

	/** A log of this start only; that of the one before is overwritten. */
	public ServerLog(Path file, Pattern worthKnowing, Consumer<String> console) {
		try {
			this.file = new PrintWriter(Files.newBufferedWriter(file), true);
			this.worthKnowing = worthKnowing;
			this.console = console;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write " + file + ": " + ex.getMessage(), ex);
		}
	}

	@Override
	public void accept(String line) {
		this.file.println(line);
		if (this.worthKnowing.matcher(line).find()) {
			this.console.accept(line);
		}
	}

}
