package dev.studyhall.kit.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import dev.studyhall.kit.database.Pace;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.context.SmartLifecycle;

/**
 * Carries events from the outbox to Kafka: at least once, in order per aggregate. Holds
 * leases on shards, so that one aggregate has one sender at a time; reads what is there
 * in the order of identities; sends, waits for the acknowledgements, and deletes what was
 * acknowledged. One thread, which may block, owns all of it.
 */
final class OutboxRelay implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

	private static final Duration DATABASE = Duration.ofSeconds(20);

	private static final long SHARD_PAUSE = TimeUnit.SECONDS.toNanos(1);

	private final OutboxTable table;

	private final Supplier<EventLog> connect;

	private final OutboxProperties properties;

	private final UUID holder = UUID.randomUUID();

	private final Semaphore wakeUps = new Semaphore(0);

	private final Map<Integer, Long> pausedUntil = new HashMap<>();

	private final Counter published;

	private volatile OutboxTable.Backlog backlog = new OutboxTable.Backlog(0, 0);

	private volatile boolean running;

	private @Nullable Thread thread;

	private List<Integer> leased = List.of();

	private long leasedAt;

	private long countedAt;

	OutboxRelay(OutboxTable table, Supplier<EventLog> connect, OutboxProperties properties, MeterRegistry meters) {
		this.table = table;
		this.connect = connect;
		this.properties = properties;
		this.published = Counter.builder("studyhall.outbox.published")
			.description("Events that Kafka acknowledged")
			.register(meters);
		Gauge.builder("studyhall.outbox.depth", () -> backlog.depth())
			.description("Events that wait to be sent")
			.register(meters);
		Gauge.builder("studyhall.outbox.age", () -> backlog.age())
			.description("Age of the oldest event that waits to be sent")
			.baseUnit("seconds")
			.register(meters);
	}

	/** Something was committed: look now, and not at the next poll. */
	void wake() {
		wakeUps.release();
	}

	@Override
	public void start() {
		running = true;
		thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
	}

	private void run() {
		long pause = 100;
		try (EventLog events = connect.get()) {
			while (running) {
				try {
					long began = System.nanoTime();
					int found = round(events);
					long took = System.nanoTime() - began;
					pause = 100;
					if (found < properties.batch()) {
						rest(properties.idle().toMillis());
						keepPace(began, took, found);
					}
				}
				catch (RuntimeException | ExecutionException ex) {
					log.warn("event=relay-round-failed retry-in-ms={} cause={}", pause, String.valueOf(rootOf(ex)));
					leased = List.of();
					rest(pause);
					pause = Math.min(2 * pause, 5_000);
				}
			}
			await(table.release(holder));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			log.warn("event=relay-stopped-untidily cause={}", String.valueOf(rootOf(ex)));
		}
	}

	/** Sends one batch. Says how many events there were, up to a batch. */
	private int round(EventLog events) throws InterruptedException, ExecutionException {
		events.requireTopic();
		renewLease();
		count();
		List<Integer> ready = leased.stream().filter(this::ready).toList();
		if (ready.isEmpty()) {
			return 0;
		}
		List<OutboxRow> rows = await(table.read(ready, properties.batch())).orElse(List.of());
		if (rows.isEmpty()) {
			return 0;
		}
		EventLog.Sent sent = events.send(rows, lastMomentToSend());
		if (!sent.acknowledged().isEmpty()) {
			await(table.delete(sent.acknowledged()));
			published.increment(sent.acknowledged().size());
		}
		long until = System.nanoTime() + SHARD_PAUSE;
		sent.failedShards().forEach((shard) -> pausedUntil.put(shard, until));
		return rows.size();
	}

	private void renewLease() {
		if (leased.isEmpty() || System.nanoTime() - leasedAt > properties.lease().toNanos() / 4) {
			long now = System.nanoTime();
			leased = await(table.lease(holder, properties.lease())).orElse(List.of());
			leasedAt = now;
		}
	}

	/**
	 * A relay that was stopped for a while must not send on a lease that others have by
	 * now.
	 */
	private long lastMomentToSend() {
		return leasedAt + properties.lease().minus(properties.delivery()).toNanos();
	}

	private boolean ready(Integer shard) {
		Long until = pausedUntil.get(shard);
		if (until == null || System.nanoTime() - until >= 0) {
			pausedUntil.remove(shard);
			return true;
		}
		return false;
	}

	private void count() {
		if (countedAt == 0 || System.nanoTime() - countedAt > TimeUnit.SECONDS.toNanos(5)) {
			backlog = await(table.backlog()).orElse(backlog);
			countedAt = System.nanoTime();
		}
	}

	private void rest(long millis) throws InterruptedException {
		if (wakeUps.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
			wakeUps.drainPermits();
		}
	}

	/** Who wakes the relay at every commit does not have it read for every commit. */
	private void keepPace(long began, long took, int found) throws InterruptedException {
		long early = began + new Pace(properties.pace()).nextAfter(took, found) - System.nanoTime();
		if (early > 0) {
			TimeUnit.NANOSECONDS.sleep(early);
		}
		wakeUps.drainPermits();
	}

	private static <T> Optional<T> await(Mono<T> work) {
		return work.blockOptional(DATABASE);
	}

	private static Throwable rootOf(Throwable failure) {
		Throwable root = failure;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return root;
	}

	@Override
	public void stop() {
		running = false;
		wake();
		Thread running = thread;
		if (running != null) {
			try {
				running.join(Duration.ofSeconds(15));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return running;
	}

	/** Starts after the checks of the database, stops after the web server. */
	@Override
	public int getPhase() {
		return 0;
	}

}
