package dev.studyhall.benchmarks.attempts;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Requests at a steady rate, until it is closed. What is not answered in time is not made
 * up for in a burst.
 */
final class SteadyLoad implements AutoCloseable {

	private static final int UNDER_WAY = 64;

	private final HttpClient client;

	private final Supplier<HttpRequest> request;

	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

	private final Semaphore places = new Semaphore(UNDER_WAY);

	private final LongAdder accepted = new LongAdder();

	private volatile long begun = System.nanoTime();

	SteadyLoad(HttpClient client, int perSecond, Supplier<HttpRequest> request) {
		this.client = client;
		this.request = request;
		this.clock.scheduleAtFixedRate(this::send, 0, TimeUnit.SECONDS.toNanos(1) / perSecond, TimeUnit.NANOSECONDS);
	}

	/** Counts from now on. */
	void reset() {
		this.accepted.reset();
		this.begun = System.nanoTime();
	}

	double acceptedPerSecond() {
		return this.accepted.sum() * 1e9 / (System.nanoTime() - this.begun);
	}

	private void send() {
		if (!this.places.tryAcquire()) {
			return;
		}
		this.client.sendAsync(this.request.get(), BodyHandlers.discarding()).whenComplete((answer, failure) -> {
			this.places.release();
			if (failure == null && answer.statusCode() < 300) {
				this.accepted.increment();
			}
		});
	}

	@Override
	public void close() {
		this.clock.shutdownNow();
	}

}
