package dev.studyhall.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that a Kafka topic holds, as an outsider reads it. */
final class EventLogReader {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private EventLogReader() {
	}

	/**
	 * Every event of the topic, partition by partition, up to its end now. What is no
	 * event is passed over.
	 */
	static List<Entry> read(String topic) {
		List<Entry> entries = new ArrayList<>();
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", Running.platform().addresses().bootstrapServers()),
				new StringDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map((partition) -> new TopicPartition(topic, partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (partitions.stream()
				.anyMatch((partition) -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
				consumer.poll(Duration.ofMillis(200)).forEach((record) -> {
					if (record.headers().lastHeader("ce_type") != null) {
						entries.add(entry(record));
					}
				});
			}
		}
		return entries;
	}

	/**
	 * How many events came before an earlier one of their key; a repetition is not one of
	 * them.
	 */
	static long outOfOrder(List<Entry> entries) {
		Map<String, Long> last = new HashMap<>();
		Map<String, Set<Long>> seen = new HashMap<>();
		long count = 0;
		for (Entry entry : entries) {
			boolean repeated = !seen.computeIfAbsent(entry.key(), (key) -> new HashSet<>()).add(entry.sequence());
			if (!repeated && entry.sequence() < last.getOrDefault(entry.key(), 0L)) {
				count++;
			}
			last.merge(entry.key(), entry.sequence(), Math::max);
		}
		return count;
	}

	private static Entry entry(ConsumerRecord<String, byte[]> record) {
		return new Entry(record.key(), header(record, "ce_type"), Long.parseLong(header(record, "ce_sequence")),
				JSON.readTree(record.value()));
	}

	private static String header(ConsumerRecord<String, byte[]> record, String name) {
		return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

	/** One event. */
	record Entry(String key, String type, long sequence, JsonNode payload) {
	}

}
