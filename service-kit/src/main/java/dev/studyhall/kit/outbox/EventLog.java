package dev.studyhall.kit.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service's topic in Kafka, seen by its one writer. Blocks; used by the relay's
 * thread only.
 */
final class EventLog implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EventLog.class);

	private final OutboxProperties properties;

	private final String source;

	private final String bootstrapServers;

	private final KafkaProducer<String, byte[]> producer;

	private boolean topicThere;

	EventLog(OutboxProperties properties, String service, String bootstrapServers) {
		this.properties = properties;
		this.source = "/studyhall/" + service;
		this.bootstrapServers = bootstrapServers;
		this.producer = new KafkaProducer<>(
				Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.CLIENT_ID_CONFIG,
						service + "-relay", ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
						true, ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000, ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
						(int) properties.delivery().toMillis(), ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
						(int) properties.delivery().toMillis() / 2, ProducerConfig.LINGER_MS_CONFIG, 0,
						ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
				new StringSerializer(), new ByteArraySerializer());
	}

	/**
	 * Makes the topic if it is not there: it keeps everything, and its partitions never
	 * change.
	 */
	void requireTopic() throws InterruptedException, ExecutionException {
		if (topicThere) {
			return;
		}
		NewTopic topic = new NewTopic(properties.topic(), properties.partitions(), properties.replicas())
			.configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.RETENTION_BYTES_CONFIG, "-1"));
		try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
				AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000, AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
				5_000))) {
			admin.createTopics(List.of(topic)).all().get();
			log.info("event=topic-created topic={} partitions={}", properties.topic(), properties.partitions());
		}
		catch (ExecutionException ex) {
			if (!(ex.getCause() instanceof TopicExistsException)) {
				throw ex;
			}
		}
		topicThere = true;
	}

	/**
	 * Sends the events in waves, one of each key at a time, and waits for the
	 * acknowledgements between: an event never overtakes one of its key that failed.
	 * After a failure the later events of its shard are left for the next round.
	 */
	Sent send(List<OutboxRow> rows, long deadline) throws InterruptedException {
		List<Long> acknowledged = new ArrayList<>(rows.size());
		Set<Integer> failed = new HashSet<>();
		List<OutboxRow> waiting = rows;
		while (!waiting.isEmpty() && System.nanoTime() - deadline < 0) {
			Map<String, OutboxRow> wave = new LinkedHashMap<>();
			List<OutboxRow> later = new ArrayList<>();
			for (OutboxRow row : waiting) {
				if (!failed.contains(row.shard()) && wave.putIfAbsent(row.key(), row) != null) {
					later.add(row);
				}
			}
			sendAtOnce(List.copyOf(wave.values()), acknowledged, failed);
			waiting = later;
		}
		return new Sent(acknowledged, failed);
	}

	private void sendAtOnce(List<OutboxRow> wave, List<Long> acknowledged, Set<Integer> failed)
			throws InterruptedException {
		List<Future<RecordMetadata>> answers = new ArrayList<>(wave.size());
		for (OutboxRow row : wave) {
			answers.add(producer.send(row.toRecord(properties.topic(), source)));
		}
		for (int at = 0; at < wave.size(); at++) {
			OutboxRow row = wave.get(at);
			if (acknowledged(answers.get(at), row)) {
				acknowledged.add(row.id());
			}
			else {
				failed.add(row.shard());
			}
		}
	}

	private static boolean acknowledged(Future<RecordMetadata> answer, OutboxRow row) throws InterruptedException {
		try {
			answer.get();
			return true;
		}
		catch (ExecutionException ex) {
			log.warn("event=send-failed id={} type={} cause={}", row.eventId(), row.type(),
					String.valueOf(ex.getCause()));
			return false;
		}
	}

	@Override
	public void close() {
		producer.close(Duration.ofSeconds(5));
	}

	/**
	 * What came of a batch.
	 *
	 * @param acknowledged ids that may leave the outbox
	 * @param failedShards shards to be tried again later
	 */
	record Sent(List<Long> acknowledged, Set<Integer> failedShards) {
	}

}
