package dev.studyhall.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a program is started that refuses to run as root. An ordinary user simply starts
 * it. Root starts it in a user namespace of its own, where nobody is root and the files
 * still belong to the one who runs; where the kernel forbids that, as the user
 * {@code nobody}, who then owns the data.
 */
enum RunAs {

	/** An ordinary user, who needs nothing of this. */
	ONESELF(List.of()),

	/** Root, in a user namespace. */
	NAMESPACE(List.of("unshare", "-U")),

	/** Root, turned into user and group 65534. */
	NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

	private static final int NOBODY_ID = 65534;

	private final List<String> prefix;

	RunAs(List<String> prefix) {
		this.prefix = prefix;
	}

	static RunAs current() {
		return Current.WAY;
	}

	/**
	 * The command to start instead; it replaces itself by the program, so that the
	 * process id is the program's.
	 */
	List<String> command(List<String> command) {
		var whole = new ArrayList<>(this.prefix);
		whole.addAll(command);
		return whole;
	}

	/** A directory for programs that the one who runs them can reach. */
	Path reachable(Path preferred) {
		return (this != NOBODY) ? preferred : Path.of("/var/tmp/studyhall-cache");
	}

	/**
	 * Hands a data directory, perhaps written by a run of another way, to the one who
	 * runs.
	 */
	void own(Path directory) {
		int owner = (this == NOBODY) ? NOBODY_ID : 0;
		if (this != ONESELF && uid(directory) != owner) {
			Child.run("chown", List.of("chown", "-R", owner + ":" + owner, directory.toString()), directory, (_) -> {
			});
		}
	}

	private static RunAs detect() {
		if (!isRoot()) {
			return ONESELF;
		}
		return works(NAMESPACE) ? NAMESPACE : NOBODY;
	}

	private static boolean isRoot() {
		return Files.exists(Path.of("/proc/self")) ? uid(Path.of("/proc/self")) == 0
				: System.getProperty("user.name").equals("root");
	}

	private static boolean works(RunAs way) {
		try {
			return new ProcessBuilder(way.command(List.of("true"))).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException _) {
			return false;
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static int uid(Path path) {
		try {
			return (int) Files.getAttribute(path, "unix:uid");
		}
		catch (IOException ex) {
			throw new StackException("Cannot tell whose " + path + " is", ex);
		}
	}

	private static final class Current {

		private static final RunAs WAY = detect();

	}

}
