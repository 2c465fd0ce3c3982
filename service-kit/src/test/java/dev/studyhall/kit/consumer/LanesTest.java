package dev.studyhall.kit.consumer;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class LanesTest {

	private static final int BATCH = 10;

	private static final List<TopicPartition> PARTITIONS = IntStream.range(0, 3)
		.mapToObj((partition) -> new TopicPartition("told", partition))
		.toList();

	private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("none");

	private final Lanes lanes = new Lanes(kafka,
			new Binder(new MapConfigurationPropertySource(Map.of("studyhall.events.consumer.batch", BATCH)))
				.bindOrCreate("studyhall.events.consumer", ConsumerProperties.class));

	@BeforeEach
	void assigned() {
		kafka.assign(PARTITIONS);
		lanes.onPartitionsAssigned(PARTITIONS);
		List.copyOf(lanes.all()).forEach((lane) -> lanes.startAt(lane, 0));
	}

	@Test
	void whatHasComeOfAllPartitionsIsAppliedTogether() {
		come(3, 0, 4);

		assertThat(sizes(cut())).isEqualTo(Map.of(0, 3, 2, 4));
	}

	@Test
	void noMoreThanABatchIsAppliedTogetherAndTheOthersHaveTheirTurnNext() {
		come(8, 8, 1);

		Map<Lane, Batch> first = cut();
		assertThat(sizes(first)).isEqualTo(Map.of(0, 8, 1, 2));
		first.forEach(Lane::applied);

		assertThat(sizes(cut())).isEqualTo(Map.of(2, 1, 1, 6));
	}

	@Test
	void whatIsUnderWayIsNotHandedOutAgain() {
		come(2, 2, 2);
		cut();
		come(1, 1, 1);

		assertThat(cut()).isEmpty();
	}

	@Test
	void aPartitionThatFailedIsTriedAgainAloneAndHindersNoOther() {
		come(8, 1, 1);
		Map<Lane, Batch> first = cut();
		Lane failing = first.keySet()
			.stream()
			.filter((lane) -> lane.partition().partition() == 0)
			.findFirst()
			.orElseThrow();
		first.forEach((lane, batch) -> {
			if (lane == failing) {
				lane.failed(Duration.ZERO);
			}
			else {
				lane.applied(batch);
			}
		});
		come(0, 1, 1);

		List<Map<Integer, Integer>> next = List.of(sizes(cut()), sizes(cut()));

		assertThat(next).containsExactlyInAnyOrder(Map.of(0, 5), Map.of(1, 1, 2, 1));
	}

	private Map<Lane, Batch> cut() {
		return lanes.cut(System.nanoTime());
	}

	private static Map<Integer, Integer> sizes(Map<Lane, Batch> cut) {
		return cut.values()
			.stream()
			.collect(Collectors.toMap((batch) -> batch.partition().partition(), (batch) -> batch.records().size()));
	}

	/** So many records of each partition. */
	private void come(int... counts) {
		Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();
		for (TopicPartition partition : PARTITIONS) {
			records.put(partition,
					LongStream.range(0, counts[partition.partition()])
						.mapToObj((offset) -> new ConsumerRecord<>("told", partition.partition(), offset, new byte[0],
								new byte[0]))
						.toList());
		}
		lanes.add(new ConsumerRecords<>(records, Map.of()));
	}

}
