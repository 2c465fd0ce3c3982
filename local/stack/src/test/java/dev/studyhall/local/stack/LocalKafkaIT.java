package dev.studyhall.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LocalKafkaIT {

	private static final TopicPartition PARTITION = new TopicPartition("facts", 0);

	@TempDir
	Path directory;

	private final List<LocalKafka> started = new ArrayList<>();

	@AfterEach
	void stopAll() {
		this.started.forEach(LocalKafka::close);
	}

	@Test
	void acknowledgedRecordsAreThereAfterAKillAndAfterAStop() throws Exception {
		LocalKafka broker = start();
		int port = broker.port();
		createTopic(broker);

		produce(broker, 0, 100);
		broker.kill();
		assertThat(Ports.answers(port)).isFalse();
		broker.start();
		produce(broker, 100, 200);
		broker.stop();
		broker.start();

		assertThat(broker.port()).isEqualTo(port);
		assertThat(consume(broker, 200)).isEqualTo(values(0, 200));
	}

	@Test
	void aBrokerLeftBehindOnTheSameDataIsEndedFirst() throws Exception {
		LocalKafka orphan = start();
		createTopic(orphan);
		produce(orphan, 0, 10);

		LocalKafka broker = LocalKafka.start(settings().onPort(orphan.port()));
		this.started.add(broker);

		assertThat(orphan.alive()).isFalse();
		assertThat(consume(broker, 10)).isEqualTo(values(0, 10));
	}

	@Test
	void itsJarsAreOffOurClassPath() {
		assertThat(System.getProperty("java.class.path")).doesNotContain("kafka_2.13", "scala-library", "log4j-core");
	}

	private LocalKafka start() {
		LocalKafka broker = LocalKafka.start(settings());
		this.started.add(broker);
		return broker;
	}

	private LocalKafka.Settings settings() {
		return LocalKafka.Settings.in(this.directory.resolve("kafka"));
	}

	private static void createTopic(LocalKafka broker) throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
			admin.createTopics(List.of(new NewTopic("facts", 1, (short) 1))).all().get();
		}
	}

	private static void produce(LocalKafka broker, int from, int to) throws Exception {
		try (var producer = new KafkaProducer<>(
				Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
				new StringSerializer(), new StringSerializer())) {
			for (String value : values(from, to)) {
				producer.send(new ProducerRecord<>("facts", value, value)).get();
			}
		}
	}

	private static List<String> consume(LocalKafka broker, int count) {
		var values = new ArrayList<String>();
		try (var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
				new StringDeserializer(), new StringDeserializer())) {
			consumer.assign(List.of(PARTITION));
			consumer.seekToBeginning(List.of(PARTITION));
			long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
			while (values.size() < count && System.nanoTime() < end) {
				var records = consumer.poll(Duration.ofMillis(200));
				StreamSupport.stream(records.spliterator(), false).map(ConsumerRecord::value).forEach(values::add);
			}
		}
		return values;
	}

	private static List<String> values(int from, int to) {
		return IntStream.range(from, to).mapToObj(Integer::toString).toList();
	}

}
