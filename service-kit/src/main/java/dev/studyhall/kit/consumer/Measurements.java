package dev.studyhall.kit.consumer;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Lag and parked events of a consumer, asked for now and then. Confined to the loop's
 * thread.
 */
final class Measurements {

	private static final long LAG_EVERY = TimeUnit.SECONDS.toNanos(5);

	private static final long PARKED_EVERY = TimeUnit.SECONDS.toNanos(15);

	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private final Consumer<byte[], byte[]> kafka;

	private final LoopWork work;

	private final ConsumerLoop loop;

	private long lagDue = System.nanoTime();

	private long parkedDue = System.nanoTime();

	Measurements(Consumer<byte[], byte[]> kafka, LoopWork work, ConsumerLoop loop) {
		this.kafka = kafka;
		this.work = work;
		this.loop = loop;
	}

	void takeIfDue(Collection<Lane> lanes) {
		long now = System.nanoTime();
		if (now - lagDue >= 0) {
			lagDue = now + LAG_EVERY;
			measureLag(lanes);
		}
		if (now - parkedDue >= 0) {
			parkedDue = now + PARKED_EVERY;
			countParked();
		}
	}

	/** Count again at the next opportunity. */
	void parkedChanged() {
		parkedDue = System.nanoTime();
	}

	private void measureLag(Collection<Lane> lanes) {
		List<Lane> loaded = lanes.stream().filter(Lane::loaded).toList();
		try {
			Map<TopicPartition, Long> ends = kafka.endOffsets(loaded.stream().map(Lane::partition).toList(), PATIENCE);
			work.meters()
				.lag(loaded.stream()
					.mapToLong((lane) -> Math.max(0, ends.getOrDefault(lane.partition(), 0L) - lane.position()))
					.sum());
		}
		catch (KafkaException _) {
			// The broker is away, or the loop was woken: the next measurement is soon
			// enough.
		}
	}

	private void countParked() {
		WorkerDatabase worker = work.worker();
		loop.beside(worker.parked().countWaiting(work.consumer().name()).as(worker.transactions()::platform),
				work.meters()::parked, (_) -> {
				});
	}

}
