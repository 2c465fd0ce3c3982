package dev.studyhall.local.stack;

import java.io.IOException;

/** The POSIX signals that servers are stopped, paused and killed by. */
enum Signal {

	/** Ask PostgreSQL to disconnect its clients and stop. */
	INT,

	/** Ask a JVM to stop. */
	TERM,

	/** End at once, without a last word. */
	KILL,

	/** Freeze. */
	STOP,

	/** Thaw. */
	CONT;

	/** Sends this signal; a process that has ended meanwhile is no fault. */
	void sendTo(long pid) {
		try {
			new ProcessBuilder("sh", "-c", "kill -s " + name() + " " + pid)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor();
		}
		catch (IOException ex) {
			throw new StackException("Cannot send " + name() + " to process " + pid, ex);
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

}
