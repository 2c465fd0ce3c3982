package dev.studyhall.kit.consumer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** The partitions that are assigned to a loop. Confined to its thread. */
final class Lanes implements ConsumerRebalanceListener {

	private final Consumer<byte[], byte[]> kafka;

	private final ConsumerProperties properties;

	private final Map<TopicPartition, Lane> lanes = new LinkedHashMap<>();

	private long turns;

	Lanes(Consumer<byte[], byte[]> kafka, ConsumerProperties properties) {
		this.kafka = kafka;
		this.properties = properties;
	}

	/**
	 * Nothing is fetched until the stored position is known; the seek keeps Kafka from
	 * asking for one of its own.
	 */
	@Override
	public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
		for (TopicPartition partition : partitions) {
			Lane lane = new Lane(partition);
			lanes.put(partition, lane);
			kafka.seek(partition, 0);
			lane.turn(true);
		}
		kafka.pause(partitions);
	}

	/** A batch under way may still commit: the new owner notices by the position. */
	@Override
	public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
		partitions.forEach(lanes::remove);
	}

	Collection<Lane> all() {
		return lanes.values();
	}

	/** Whether the lane is still ours. */
	boolean holds(Lane lane) {
		return lanes.get(lane.partition()) == lane;
	}

	List<Lane> thatWantPosition(long now) {
		return lanes.values().stream().filter((lane) -> lane.wantsPosition(now)).toList();
	}

	/** Whether there is something to be applied, now. */
	boolean haveTurns(long now) {
		return lanes.values().stream().anyMatch((lane) -> lane.wantsTurn(now));
	}

	/**
	 * What is to be applied next, in one transaction: a batch of each lane that has
	 * something to do, those first whose last turn is longest ago. A lane that failed
	 * goes alone, so that it hinders no other; empty if there is nothing to do.
	 */
	Map<Lane, Batch> cut(long now) {
		List<Lane> ready = lanes.values()
			.stream()
			.filter((lane) -> lane.wantsTurn(now))
			.sorted(Comparator.comparingLong(Lane::lastTurn))
			.toList();
		Map<Lane, Batch> cut = new LinkedHashMap<>();
		turns++;
		int left = properties.batch();
		for (Lane lane : ready) {
			if (left == 0 || (lane.failures() > 0 && !cut.isEmpty())) {
				continue;
			}
			Batch batch = lane.cut(Math.min(left, properties.batchAfter(lane.failures())), turns);
			cut.put(lane, batch);
			left = (lane.failures() > 0) ? 0 : left - batch.records().size();
		}
		return cut;
	}

	/** When the loop must look again though nobody woke it. At most {@code longest}. */
	long nextWakeUp(long now, long longest) {
		return lanes.values()
			.stream()
			.mapToLong((lane) -> lane.wantsWakeUpIn(now))
			.filter((wait) -> wait >= 0)
			.reduce(longest, Math::min);
	}

	void startAt(Lane lane, long offset) {
		kafka.seek(lane.partition(), offset);
		lane.startAt(offset);
	}

	void add(ConsumerRecords<byte[], byte[]> records) {
		for (TopicPartition partition : records.partitions()) {
			Lane lane = lanes.get(partition);
			if (lane != null) {
				lane.add(records.records(partition));
			}
		}
	}

	/**
	 * Tells Kafka which partitions to hold back: those without a position, and those read
	 * far enough ahead.
	 */
	void regulate() {
		List<TopicPartition> pause = turned((lane) -> !lane.loaded() || full(lane), true);
		List<TopicPartition> resume = turned((lane) -> lane.loaded() && !full(lane), false);
		if (!pause.isEmpty()) {
			kafka.pause(pause);
		}
		if (!resume.isEmpty()) {
			kafka.resume(resume);
		}
	}

	private List<TopicPartition> turned(Predicate<Lane> which, boolean pause) {
		List<TopicPartition> turned = new ArrayList<>();
		for (Lane lane : lanes.values()) {
			if (which.test(lane) && lane.turn(pause)) {
				turned.add(lane.partition());
			}
		}
		return turned;
	}

	private boolean full(Lane lane) {
		return lane.full(2 * properties.batch(), properties.buffer().toBytes());
	}

}
