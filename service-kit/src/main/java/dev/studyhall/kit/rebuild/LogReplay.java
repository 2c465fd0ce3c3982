package dev.studyhall.kit.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.studyhall.kit.consumer.Batch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads a topic from its beginning, never past a goal. Blocks; used by one thread at a
 * time.
 */
final class LogReplay {

	private static final Duration POLL = Duration.ofMillis(500);

	private final Consumer<byte[], byte[]> kafka;

	private final Map<TopicPartition, Long> read = new HashMap<>();

	/**
	 * At the beginning of the topic.
	 * @throws RebuildFailedException if the log no longer has all events
	 */
	LogReplay(Consumer<byte[], byte[]> kafka, String topic) {
		this.kafka = kafka;
		kafka.partitionsFor(topic).forEach((info) -> read.put(new TopicPartition(topic, info.partition()), 0L));
		kafka.assign(read.keySet());
		read.keySet().forEach((partition) -> kafka.seek(partition, 0));
		if (kafka.beginningOffsets(read.keySet()).values().stream().anyMatch((first) -> first > 0)) {
			throw new RebuildFailedException("The log of " + topic + " does not reach back to its first event");
		}
	}

	List<Integer> partitions() {
		return read.keySet().stream().map(TopicPartition::partition).sorted().toList();
	}

	/** Events between here and the goal. */
	long behind(Map<Integer, Long> goal) {
		return read.entrySet().stream().mapToLong((at) -> Math.max(0, goalOf(at.getKey(), goal) - at.getValue())).sum();
	}

	/** Where the reading is. */
	Map<TopicPartition, Long> mark() {
		return Map.copyOf(read);
	}

	/** Goes back to a mark. */
	void back(Map<TopicPartition, Long> mark) {
		mark.forEach(kafka::seek);
		read.putAll(mark);
	}

	/** All that is left up to the goal. */
	List<Batch> rest(Map<Integer, Long> goal) {
		List<Batch> rest = new ArrayList<>();
		while (behind(goal) > 0) {
			rest.addAll(next(goal));
		}
		return rest;
	}

	/** The next batches, at most one of each partition; none if nothing came in time. */
	List<Batch> next(Map<Integer, Long> goal) {
		read.forEach((partition, at) -> {
			List<TopicPartition> one = List.of(partition);
			if (at < goalOf(partition, goal)) {
				kafka.resume(one);
			}
			else {
				kafka.pause(one);
			}
		});
		ConsumerRecords<byte[], byte[]> records = kafka.poll(POLL);
		List<Batch> batches = new ArrayList<>();
		for (TopicPartition partition : List.copyOf(read.keySet())) {
			if (read.getOrDefault(partition, 0L) < goalOf(partition, goal)) {
				cut(partition, goalOf(partition, goal), records.records(partition)).ifPresent(batches::add);
			}
		}
		return batches;
	}

	/** What was read short of the goal; what is beyond will be read again. */
	private Optional<Batch> cut(TopicPartition partition, long goal, List<ConsumerRecord<byte[], byte[]>> records) {
		long start = read.getOrDefault(partition, 0L);
		long end = kafka.position(partition);
		if (end > goal) {
			kafka.seek(partition, goal);
			end = goal;
		}
		if (end == start) {
			return Optional.empty();
		}
		read.put(partition, end);
		return Optional
			.of(new Batch(partition, start, end, records.stream().filter((record) -> record.offset() < goal).toList()));
	}

	private static long goalOf(TopicPartition partition, Map<Integer, Long> goal) {
		return goal.getOrDefault(partition.partition(), 0L);
	}

}
