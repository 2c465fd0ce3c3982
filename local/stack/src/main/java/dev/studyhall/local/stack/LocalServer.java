package dev.studyhall.local.stack;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/**
 * A server that is a child process of this JVM. It keeps its port and its data from one
 * start to the next, and a start ends whatever an earlier run has left behind on the same
 * data. For one thread at a time.
 */
public abstract sealed class LocalServer implements AutoCloseable permits LocalPostgres, LocalKafka {

	private static final Duration START_LIMIT = Duration.ofSeconds(60);

	private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

	private final String name;

	private final int port;

	private final Signal stopSignal;

	private volatile @Nullable Child child;

	LocalServer(String name, int port, Signal stopSignal) {
		this.name = name;
		this.port = port;
		this.stopSignal = stopSignal;
	}

	/** The port on 127.0.0.1, the same after every restart. */
	public final int port() {
		return this.port;
	}

	/** The process id, the same for life of one process: a restart changes it. */
	public final long pid() {
		return require().pid();
	}

	/** Whether its process is there; a paused one is. */
	public final boolean alive() {
		Child current = this.child;
		return current != null && current.alive();
	}

	/** Completes when the current process ends, for whatever reason. */
	public final CompletableFuture<Void> onExit() {
		return require().onExit();
	}

	/**
	 * Starts it on its port and data and returns when it answers; does nothing if it
	 * runs.
	 */
	public final void start() {
		if (alive()) {
			return;
		}
		clearAway();
		Ports.require(this.name, this.port);
		Child started = launch();
		this.child = started;
		boolean ready = Deadline.met(START_LIMIT, () -> !started.alive() || ready());
		if (!ready || !started.alive()) {
			started.kill();
			throw started.failed(ready ? "ended while it started" : "does not answer after " + START_LIMIT);
		}
	}

	/**
	 * Stops it in order: what was acknowledged is on disk, connections are closed. Kills
	 * it after 15 seconds.
	 */
	public final void stop() {
		if (alive()) {
			require().signalFamily(Signal.CONT);
			require().stop(this.stopSignal, STOP_LIMIT);
		}
	}

	/**
	 * Ends all its processes as by kill -9, with no chance to write anything, and returns
	 * when they are gone.
	 */
	public final void kill() {
		if (alive()) {
			require().kill();
		}
		clearAway();
	}

	/** Freezes all its processes: connections stay open and nothing answers. */
	public final void pause() {
		require().signalFamily(Signal.STOP);
	}

	/** Ends a pause. */
	public final void resume() {
		require().signalFamily(Signal.CONT);
	}

	@Override
	public final void close() {
		stop();
	}

	/** Ends processes of earlier runs on the same data. */
	abstract void clearAway();

	abstract Child launch();

	abstract boolean ready();

	private Child require() {
		Child current = this.child;
		if (current == null) {
			throw new StackException(this.name + " has not been started");
		}
		return current;
	}

}
