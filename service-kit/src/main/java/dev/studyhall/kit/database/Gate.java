package dev.studyhall.kit.database;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import reactor.core.Disposable;
import reactor.core.scheduler.Schedulers;

/**
 * Admits as many transactions at once as there are connections and lets a bounded number
 * wait, in order of arrival. Who hangs up while waiting leaves the queue and never costs
 * a connection.
 */
final class Gate {

	private final int maxWaiting;

	private final Duration patience;

	private final Queue<Visitor> waiting = new ConcurrentLinkedQueue<>();

	private final AtomicInteger waitingCount = new AtomicInteger();

	private final AtomicInteger free;

	private final AtomicInteger running = new AtomicInteger();

	private final AtomicInteger passes = new AtomicInteger();

	private volatile boolean closed;

	Gate(int permits, int maxWaiting, Duration patience) {
		this.free = new AtomicInteger(permits);
		this.maxWaiting = maxWaiting;
		this.patience = patience;
	}

	/** Lets the visitor in now or later, or turns it away. */
	void enter(Visitor visitor) {
		if (closed) {
			visitor.turnAway();
			return;
		}
		if (waitingCount.incrementAndGet() > maxWaiting) {
			waitingCount.decrementAndGet();
			visitor.turnAway();
			return;
		}
		waiting.add(visitor);
		admitWaiting();
		visitor.waitAtMost(patience);
	}

	/** A visitor that was let in is done. */
	void leave() {
		running.decrementAndGet();
		free.incrementAndGet();
		admitWaiting();
	}

	/** Turns newcomers away from now on; those inside and those waiting finish. */
	void close() {
		closed = true;
	}

	boolean empty() {
		return running.get() == 0 && waitingCount.get() == 0;
	}

	int running() {
		return running.get();
	}

	int waiting() {
		return waitingCount.get();
	}

	/** One thread at a time walks the queue; the others leave it a note to walk again. */
	private void admitWaiting() {
		if (passes.getAndIncrement() != 0) {
			return;
		}
		int missed = 1;
		do {
			Visitor next;
			while (free.get() > 0 && (next = waiting.poll()) != null) {
				if (next.leaveQueue()) {
					free.decrementAndGet();
					running.incrementAndGet();
					next.run();
				}
			}
			missed = passes.addAndGet(-missed);
		}
		while (missed != 0);
	}

	/**
	 * Somebody before the gate. Leaves the queue exactly once: admitted, gone, or turned
	 * away.
	 */
	abstract class Visitor {

		private final AtomicInteger state = new AtomicInteger();

		private volatile Disposable deadline = () -> {
		};

		/** Runs what was waited for; must end in {@link Gate#leave()}. */
		abstract void run();

		/** Tells the visitor that there is no room. */
		abstract void turnAway();

		/** Whether the visitor was still waiting; if so, it no longer is. */
		final boolean leaveQueue() {
			if (!state.compareAndSet(0, 1)) {
				return false;
			}
			waitingCount.decrementAndGet();
			deadline.dispose();
			return true;
		}

		/** The visitor hung up. Says whether that was in time to cost nothing. */
		final boolean giveUp() {
			boolean waited = leaveQueue();
			if (waited) {
				waiting.remove(this);
			}
			return waited;
		}

		private void waitAtMost(Duration time) {
			if (state.get() == 0) {
				deadline = Schedulers.parallel().schedule(this::expire, time.toMillis(), TimeUnit.MILLISECONDS);
				if (state.get() != 0) {
					deadline.dispose();
				}
			}
		}

		private void expire() {
			if (giveUp()) {
				turnAway();
			}
		}

	}

}
