package dev.studyhall.bookmark.support;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import dev.studyhall.testing.stack.Stack;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The events that one tenant has in a Kafka topic. */
public final class EventLog {

	private static final Duration DEADLINE = Duration.ofSeconds(120);

	private static final JsonMapper JSON = new JsonMapper();

	private final String topic;

	private final UUID tenant;

	EventLog(String topic, UUID tenant) {
		this.topic = topic;
		this.tenant = tenant;
	}

	/** Waits until there are that many, and gives them in the order of each key. */
	public List<Event> await(int count) {
		return read((found) -> found.size() >= count);
	}

	/**
	 * All of them, once the last one written to the outbox is there: the event with that
	 * sequence of that aggregate.
	 */
	public List<Event> awaitUntil(Predicate<Event> last) {
		return read((found) -> found.stream().anyMatch(last));
	}

	private List<Event> read(Predicate<List<Event>> enough) {
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", Stack.get().kafkaBootstrapServers()), new StringDeserializer(),
				new StringDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(this.topic)
				.stream()
				.map((partition) -> new TopicPartition(this.topic, partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			List<Event> found = new ArrayList<>();
			Instant end = Instant.now().plus(DEADLINE);
			while (!enough.test(found)) {
				if (Instant.now().isAfter(end)) {
					throw new AssertionError("Not in the log within " + DEADLINE + "; found " + found);
				}
				consumer.poll(Duration.ofMillis(200)).forEach((record) -> collect(record, found));
			}
			return found;
		}
	}

	private void collect(ConsumerRecord<String, String> record, List<Event> found) {
		if (header(record, "ce_tenant").equals(this.tenant.toString())) {
			found.add(new Event(header(record, "ce_type"), record.key(), Long.parseLong(header(record, "ce_sequence")),
					JSON.readTree(record.value())));
		}
	}

	private static String header(ConsumerRecord<String, String> record, String name) {
		Header header = record.headers().lastHeader(name);
		return (header != null) ? new String(header.value(), StandardCharsets.UTF_8) : "";
	}

	/** An event as it is in Kafka. */
	public record Event(String type, String key, long sequence, JsonNode payload) {
	}

}
