package dev.studyhall.kit.database;

import java.time.Duration;
import java.util.List;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.SmartLifecycle;

/**
 * Closes the doors at shutdown, and waits for the transactions inside to end. At most 10
 * s.
 */
final class DoorLifecycle implements SmartLifecycle {

	private final List<Gate> gates;

	private volatile boolean running;

	DoorLifecycle(List<Gate> gates) {
		this.gates = gates;
	}

	@Override
	public void start() {
		running = true;
	}

	@Override
	public void stop() {
		gates.forEach(Gate::close);
		Flux.interval(Duration.ZERO, Duration.ofMillis(20))
			.takeUntil((tick) -> gates.stream().allMatch(Gate::empty))
			.then()
			.timeout(Duration.ofSeconds(10), Mono.empty())
			.block();
		running = false;
	}

	@Override
	public boolean isRunning() {
		return running;
	}

	/** After the web server and the loops have stopped, before the pools are closed. */
	@Override
	public int getPhase() {
		return Integer.MIN_VALUE + 1;
	}

}
