package dev.studyhall.kit.consumer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.SmartLifecycle;

/**
 * Starts and stops the loops with the service, and reports those that stopped for good.
 */
final class ConsumerLoops extends AbstractHealthIndicator implements SmartLifecycle {

	private final List<ConsumerLoop> loops;

	private volatile boolean running;

	ConsumerLoops(List<ConsumerLoop> loops) {
		this.loops = loops;
	}

	@Override
	public void start() {
		running = true;
		loops.forEach(ConsumerLoop::start);
	}

	@Override
	public void stop() {
		stopAll().join();
	}

	@Override
	public void stop(Runnable callback) {
		stopAll().thenRun(callback);
	}

	private CompletableFuture<Void> stopAll() {
		running = false;
		return CompletableFuture.allOf(loops.stream().map(ConsumerLoop::stop).toArray(CompletableFuture[]::new));
	}

	@Override
	public boolean isRunning() {
		return running;
	}

	/** After the checks of the database, before the doors close. */
	@Override
	public int getPhase() {
		return 0;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		Map<String, String> stopped = new TreeMap<>();
		loops.forEach((loop) -> loop.stoppedBecause().ifPresent((reason) -> stopped.put(loop.name(), reason)));
		if (stopped.isEmpty()) {
			builder.up();
		}
		else {
			builder.down().withDetails(stopped);
		}
	}

}
