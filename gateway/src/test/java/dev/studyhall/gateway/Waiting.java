package dev.studyhall.gateway;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, with a deadline. */
final class Waiting {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private Waiting() {
	}

	static void until(BooleanSupplier condition) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > deadline) {
				throw new AssertionError("Not within " + PATIENCE);
			}
			LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
		}
	}

}
