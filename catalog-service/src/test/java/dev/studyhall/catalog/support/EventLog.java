package dev.studyhall.catalog.support;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.testing.stack.Stack;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The events that one tenant has in Kafka. */
public final class EventLog {

	private static final String TOPIC = "studyhall.catalog.v1";

	private static final Duration DEADLINE = Duration.ofSeconds(30);

	private static final JsonMapper JSON = new JsonMapper();

	private final UUID tenant;

	private final RunningCatalog catalog;

	EventLog(UUID tenant, RunningCatalog catalog) {
		this.tenant = tenant;
		this.catalog = catalog;
	}

	/** All of them, once the outbox of this tenant is empty. */
	public List<Event> all() {
		Instant end = Instant.now().plus(DEADLINE);
		while (this.catalog.count("outbox where tenant_id = ?", this.tenant) > 0) {
			assertThat(Instant.now()).as("the outbox is empty in time").isBefore(end);
			this.catalog.pause();
		}
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", Stack.get().kafkaBootstrapServers()), new StringDeserializer(),
				new StringDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(TOPIC)
				.stream()
				.map((partition) -> new TopicPartition(TOPIC, partition.partition()))
				.toList();
			consumer.assign(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			consumer.seekToBeginning(partitions);
			List<Event> found = new ArrayList<>();
			while (ends.entrySet().stream().anyMatch((last) -> consumer.position(last.getKey()) < last.getValue())) {
				consumer.poll(Duration.ofMillis(100)).forEach((record) -> collect(record, found));
			}
			return found;
		}
	}

	/** The names of all events, without what they have in common, for counting. */
	public List<String> names() {
		return all().stream().map(Event::name).toList();
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

		/** For instance {@code topic-published.v1}. */
		public String name() {
			return type.substring("dev.studyhall.catalog.".length());
		}
	}

}
