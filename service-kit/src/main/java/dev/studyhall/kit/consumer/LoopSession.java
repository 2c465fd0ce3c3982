package dev.studyhall.kit.consumer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import dev.studyhall.kit.database.DatabaseFaults;
import dev.studyhall.kit.database.Pace;
import dev.studyhall.kit.parked.ParkCause;
import dev.studyhall.kit.parked.PutAside;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One life of a Kafka client in its group. Confined to the loop's thread. */
final class LoopSession {

	private static final Logger log = LoggerFactory.getLogger(LoopSession.class);

	private static final long LONGEST_POLL = TimeUnit.SECONDS.toNanos(1);

	private static final long SHORT_PAUSE = TimeUnit.MILLISECONDS.toNanos(10);

	private final Consumer<byte[], byte[]> kafka;

	private final LoopWork work;

	private final ConsumerLoop loop;

	private final Lanes lanes;

	private final Measurements measurements;

	private int running;

	private long restsUntil = System.nanoTime();

	LoopSession(Consumer<byte[], byte[]> kafka, LoopWork work, ConsumerLoop loop) {
		this.kafka = kafka;
		this.work = work;
		this.loop = loop;
		this.lanes = new Lanes(kafka, work.properties());
		this.measurements = new Measurements(kafka, work, loop);
		kafka.subscribe(List.of(work.consumer().topic()), lanes);
	}

	/**
	 * Takes what came of earlier batches, hands out new ones, and waits for records, or
	 * to be woken.
	 */
	void turn() {
		measurements.takeIfDue(lanes.all());
		loop.deliver();
		long now = System.nanoTime();
		askForPositions(now);
		long early = restsUntil - now;
		if (early <= 0) {
			handOut(now);
		}
		else if (lanes.haveTurns(now)) {
			LockSupport.parkNanos(early);
			return;
		}
		lanes.regulate();
		lanes.add(poll(lanes.nextWakeUp(now, (early > 0) ? early : LONGEST_POLL)));
	}

	private ConsumerRecords<byte[], byte[]> poll(long nanos) {
		try {
			return kafka.poll(Duration.ofNanos(nanos));
		}
		catch (WakeupException _) {
			return ConsumerRecords.empty();
		}
		catch (NoOffsetForPartitionException _) {
			// The client looked for a position of its own before it announced the
			// assignment.
			LockSupport.parkNanos(SHORT_PAUSE);
			return ConsumerRecords.empty();
		}
	}

	private void askForPositions(long now) {
		List<Lane> asking = lanes.thatWantPosition(now);
		if (asking.isEmpty()) {
			return;
		}
		asking.forEach(Lane::asking);
		WorkerDatabase worker = work.worker();
		loop.beside(
				worker.positions()
					.load(work.consumer().name(), work.consumer().topic(),
							asking.stream().map((lane) -> lane.partition().partition()).toList())
					.as(worker.transactions()::platform),
				(stored) -> startAt(asking, stored), (failure) -> asking.forEach((lane) -> failed(lane, failure)));
	}

	private void startAt(List<Lane> asking, Map<Integer, Long> stored) {
		for (Lane lane : asking) {
			Long offset = stored.get(lane.partition().partition());
			if (lanes.holds(lane) && offset != null) {
				lanes.startAt(lane, offset);
				log.info("event=partition-started consumer={} partition={} offset={}", work.consumer().name(),
						lane.partition(), offset);
			}
		}
	}

	private void handOut(long now) {
		while (running < work.properties().parallelism()) {
			Map<Lane, Batch> cut = lanes.cut(now);
			if (cut.isEmpty()) {
				return;
			}
			handOut(cut);
		}
	}

	private void handOut(Map<Lane, Batch> cut) {
		running++;
		long began = System.nanoTime();
		rest(cut, began, 0);
		loop.beside(work.batches().apply(List.copyOf(cut.values())).elapsed(), (outcome) -> {
			running--;
			rest(cut, began, TimeUnit.MILLISECONDS.toNanos(outcome.getT1()));
			committed(cut, outcome.getT2());
		}, (failure) -> {
			running--;
			cut.keySet().forEach((lane) -> failed(lane, failure));
		});
	}

	private void rest(Map<Lane, Batch> cut, long began, long worked) {
		int events = cut.values().stream().mapToInt((batch) -> batch.records().size()).sum();
		boolean keepsUp = events < work.properties().batch();
		long until = began + new Pace(work.properties().pace()).nextAfter(worked, events);
		if (keepsUp && until - restsUntil > 0) {
			restsUntil = until;
		}
	}

	private void committed(Map<Lane, Batch> cut, BatchOutcome outcome) {
		work.meters().committed(outcome);
		outcome.aside().forEach(this::report);
		cut.forEach((lane, batch) -> {
			if (lanes.holds(lane)) {
				lane.applied(batch);
			}
		});
	}

	private void report(PutAside event) {
		ParkCause cause = event.cause();
		if (cause != null) {
			measurements.parkedChanged();
			log.error("event=event-parked consumer={} partition={}-{} offset={} cause={}", work.consumer().name(),
					event.record().topic(), event.record().partition(), event.record().offset(), cause.code());
		}
	}

	private void failed(Lane lane, Throwable failure) {
		if (!lanes.holds(lane)) {
			return;
		}
		if (failure instanceof OvertakenException) {
			lane.lost();
			log.info("event=partition-overtaken consumer={} partition={}", work.consumer().name(), lane.partition());
			return;
		}
		Duration wait = work.properties().waitAfter(lane.failures() + 1);
		lane.failed(wait);
		String line = "event=batch-failed consumer={} partition={} offset={} failures={} retry-in-ms={} cause={}";
		Object[] values = { work.consumer().name(), lane.partition(), lane.position(), lane.failures(), wait.toMillis(),
				String.valueOf(failure) };
		if (DatabaseFaults.isTransient(failure)) {
			log.warn(line, values);
		}
		else {
			log.error(line, values);
		}
	}

}
