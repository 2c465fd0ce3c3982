package dev.studyhall.gateway.database;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.SmartLifecycle;

/** Does something again and again, one at a time, whether or not it succeeds. */
public final class Recurring implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Recurring.class);

	private final Mono<Void> task;

	private final Duration period;

	private volatile @Nullable Disposable running;

	/** A task that begins with the application, and is done once in a period. */
	public Recurring(String name, Duration period, Mono<?> task) {
		this.period = period;
		this.task = task.then()
			.onErrorResume(RuntimeException.class, (failure) -> Mono
				.fromRunnable(() -> log.debug("event=recurring-failed task={} cause={}", name, failure.toString())));
	}

	@Override
	public void start() {
		this.running = Flux.interval(this.period).onBackpressureDrop().concatMap((_) -> this.task, 1).subscribe();
	}

	@Override
	public void stop() {
		Disposable current = this.running;
		if (current != null) {
			current.dispose();
		}
		this.running = null;
	}

	@Override
	public boolean isRunning() {
		return this.running != null;
	}

}
