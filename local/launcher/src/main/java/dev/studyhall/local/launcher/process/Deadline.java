package dev.studyhall.local.launcher.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition, looking often and for a stated time at most. */
final class Deadline {

	private static final Duration PAUSE = Duration.ofMillis(50);

	private Deadline() {
	}

	/**
	 * Whether the condition came true in time; false as well if the thread was
	 * interrupted.
	 */
	static boolean met(Duration limit, BooleanSupplier condition) {
		long end = System.nanoTime() + limit.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end || !paused()) {
				return false;
			}
		}
		return true;
	}

	private static boolean paused() {
		try {
			Thread.sleep(PAUSE);
			return true;
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
