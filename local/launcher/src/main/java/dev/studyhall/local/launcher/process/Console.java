package dev.studyhall.local.launcher.process;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * One stream for everybody's lines, each behind its speaker's name in a colour of its
 * own.
 */
public final class Console {

	private static final int WIDTH = 9;

	private static final List<String> COLOURS = List.of("36", "35", "33", "32", "34", "96", "95", "93");

	private static final String BOLD = "1";

	private static final String RED = "1;31";

	private final Map<String, String> colours = new ConcurrentHashMap<>();

	private final PrintStream out;

	private final boolean coloured;

	private volatile boolean hushed;

	/** Writes to a stream, with colours or without. */
	public Console(PrintStream out, boolean coloured) {
		this.out = out;
		this.coloured = coloured;
	}

	/**
	 * Standard output, in colours if it is a terminal and {@code NO_COLOR} is not set.
	 */
	public static Console standard() {
		var terminal = System.console();
		return new Console(System.out, terminal != null && terminal.isTerminal() && System.getenv("NO_COLOR") == null);
	}

	/** Takes the lines of one process. */
	public Consumer<String> of(String name) {
		this.colours.computeIfAbsent(name, (_) -> COLOURS.get(this.colours.size() % COLOURS.size()));
		return (line) -> {
			if (!this.hushed) {
				print(name, line, this.colours.getOrDefault(name, BOLD));
			}
		};
	}

	/** A line of the launcher itself. */
	public void say(String line) {
		print("studyhall", line, BOLD);
	}

	/** A line of the launcher that must not be overlooked. */
	public void shout(String line) {
		print("studyhall", this.coloured ? paint(RED, line) : line, RED);
	}

	/** Text without a prefix, for what is read at leisure. */
	public void show(String text) {
		this.out.print(text);
		this.out.flush();
	}

	/**
	 * From now on only the launcher speaks: what servers say while they stop helps
	 * nobody.
	 */
	public void hush() {
		this.hushed = true;
	}

	private void print(String name, String line, String colour) {
		String prefix = String.format(Locale.ROOT, "%-" + WIDTH + "s |", name);
		this.out.println((this.coloured ? paint(colour, prefix) : prefix) + " " + line);
	}

	private static String paint(String colour, String text) {
		return "\u001b[" + colour + "m" + text + "\u001b[0m";
	}

}
