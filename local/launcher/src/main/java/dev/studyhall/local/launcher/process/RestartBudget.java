package dev.studyhall.local.launcher.process;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How often a crashed process is started again: three times within a minute, each process
 * by itself.
 */
public final class RestartBudget {

	/** Restarts within {@link #WINDOW}. */
	public static final int LIMIT = 3;

	/** The time that restarts are counted over. */
	public static final Duration WINDOW = Duration.ofMinutes(1);

	private final Map<String, Deque<Instant>> spent = new HashMap<>();

	private final InstantSource clock;

	/** Nothing spent yet. */
	public RestartBudget(InstantSource clock) {
		this.clock = clock;
	}

	/** Whether one more restart is granted; if so, it is spent. */
	public synchronized boolean grant(String name) {
		Instant now = this.clock.instant();
		Deque<Instant> restarts = this.spent.computeIfAbsent(name, (_) -> new ArrayDeque<>());
		restarts.removeIf((restart) -> restart.isBefore(now.minus(WINDOW)));
		return restarts.size() < LIMIT && restarts.add(now);
	}

}
