package dev.studyhall.local.launcher.process;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/**
 * One process of the platform. It keeps its ports and its data from one start to the
 * next.
 */
public abstract sealed class ManagedProcess permits JavaProcess, ServerProcess {

	private final String name;

	private volatile boolean wanted;

	private volatile boolean retired;

	private volatile @Nullable Thread launching;

	private volatile Runnable onCrash = () -> {
	};

	ManagedProcess(String name) {
		this.name = name;
	}

	/** What the process is called in the log. */
	public final String name() {
		return this.name;
	}

	/** The process id; a restart changes it. */
	public abstract long pid();

	/** Whether the process is there; it need not be ready yet. */
	public abstract boolean alive();

	/**
	 * Starts it; does nothing if it runs. Ready is what {@link #awaitReady} waits for.
	 */
	public final synchronized void start() {
		if (this.retired) {
			throw new ProcessException(this.name + " is being stopped for good");
		}
		if (!alive()) {
			this.wanted = true;
			this.launching = Thread.currentThread();
			try {
				launch();
			}
			finally {
				this.launching = null;
			}
			ended().thenRun(this::onEnd);
		}
	}

	/**
	 * Returns when it answers that it is ready. Throws {@link ProcessException} with its
	 * last lines if it ends before or takes too long.
	 */
	public abstract void awaitReady(Duration limit);

	/** Stops it in order, and by force when that takes longer than some seconds. */
	public final synchronized void stop() {
		this.wanted = false;
		if (alive()) {
			end();
		}
	}

	/**
	 * Ends it as kill -9 does, and returns when it is gone. It stays down until it is
	 * started.
	 */
	public final synchronized void kill() {
		this.wanted = false;
		if (alive()) {
			destroy();
		}
	}

	/** Stops it and refuses every later start; a start under way is broken off. */
	public final void retire() {
		this.retired = true;
		Thread starting = this.launching;
		if (starting != null) {
			starting.interrupt();
		}
		stop();
	}

	/** What to do when it ends though nobody stopped or killed it. */
	public final void whenCrashed(Runnable action) {
		this.onCrash = action;
	}

	abstract void launch();

	abstract CompletableFuture<?> ended();

	abstract void end();

	abstract void destroy();

	private void onEnd() {
		if (this.wanted && !alive()) {
			this.onCrash.run();
		}
	}

}
