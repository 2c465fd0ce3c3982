package dev.studyhall.kit.consumer;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Makes Kafka clients that never decide themselves where to read: positions are ours. */
public final class LogClients {

	private static final int MUCH = 1024 * 1024;

	private final String bootstrapServers;

	private final String service;

	private final ConsumerProperties properties;

	LogClients(String bootstrapServers, String service, ConsumerProperties properties) {
		this.bootstrapServers = bootstrapServers;
		this.service = service;
		this.properties = properties;
	}

	/**
	 * A member of the consumer's group. Used by one thread. Unless it is hurried, Kafka
	 * answers when much has come, or the patience is over.
	 */
	Consumer<byte[], byte[]> join(EventConsumer consumer) {
		Map<String, Object> settings = settings(consumer.name());
		settings.put(ConsumerConfig.GROUP_ID_CONFIG, service + "." + consumer.name());
		if (!consumer.hurried()) {
			settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, MUCH);
			settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) properties.patience().toMillis());
		}
		settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, properties.protocol().kafkaName());
		settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, properties.batch());
		return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
	}

	/** A reader without a group, for a replay. Used by one thread at a time. */
	public Consumer<byte[], byte[]> replay(String consumer) {
		Map<String, Object> settings = settings(consumer + "-replay");
		settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 4 * properties.batch());
		return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
	}

	private Map<String, Object> settings(String client) {
		Map<String, Object> settings = new HashMap<>();
		settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
		settings.put(ConsumerConfig.CLIENT_ID_CONFIG, service + "." + client);
		settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
		settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
		settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
		settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
		settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 * 1024 * 1024);
		return settings;
	}

}
