package dev.studyhall.gateway;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, with a deadline. */
final class Waiting {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private Waiting() {
	}

	static void until(BooleanSupplier condition) {
		untilWithin(PATIENCE, condition);
	}

	static void untilWithin(Duration patience, BooleanSupplier condition) {
		long deadline = System.nanoTime() + patience.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > deadline) {
				throw new AssertionError("Not within " + patience);
			}
			LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
		}
	}

}
