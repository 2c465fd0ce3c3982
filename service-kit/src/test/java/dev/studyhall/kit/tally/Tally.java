package dev.studyhall.kit.tally;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.testing.stack.Stack;
import dev.studyhall.testing.token.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.netty.http.client.HttpClient;

import static org.awaitility.Awaitility.await;

/** The listening service, running on a database and a Kafka topic of its own. */
public final class Tally implements AutoCloseable {

	public static final Duration PATIENCE = Duration.ofSeconds(180);

	private static final String POSITIONS = """
			select coalesce(sum(next_offset), 0)
			from kit.consumer_position
			where consumer = 'tally'""";

	private final Rows rows;

	private final String topic;

	private final Map<String, Object> settings;

	private final ConfigurableApplicationContext context;

	private final KafkaProducer<byte[], byte[]> producer;

	private Tally(Rows rows, String topic, Map<String, Object> settings) {
		this.rows = rows;
		this.topic = topic;
		this.settings = settings;
		this.producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", Stack.get().kafkaBootstrapServers(), "max.request.size", 20_000_000,
						"buffer.memory", 64_000_000L, "linger.ms", 1),
				new ByteArraySerializer(), new ByteArraySerializer());
		Map<String, Object> properties = new HashMap<>(rows.properties());
		properties.putAll(TestTokens.shared().properties());
		properties.put("studyhall.events.topic", topic + ".out");
		properties.put("tally.topic", topic);
		properties.putAll(settings);
		this.context = new SpringApplication(TallyApplication.class).run(properties.entrySet()
			.stream()
			.map((entry) -> "--" + entry.getKey() + "=" + entry.getValue())
			.toArray(String[]::new));
	}

	/** Starts it on that database and a new topic of so many partitions. */
	public static Tally start(Rows rows, int partitions, Map<String, Object> settings) {
		String topic = Stack.get().uniqueTopic("tally.v1");
		NewTopic description = new NewTopic(topic, partitions, (short) 1)
			.configs(Map.of("retention.ms", "-1", "max.message.bytes", "20000000"));
		try (Admin admin = admin()) {
			admin.createTopics(List.of(description)).all().get();
		}
		catch (ExecutionException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		return new Tally(rows, topic, settings);
	}

	public static Tally start(int partitions, Map<String, Object> settings) {
		return start(Rows.fresh(), partitions, settings);
	}

	public static Tally start(int partitions) {
		return start(partitions, Map.of());
	}

	/** Starts it on a topic that nobody has made yet. */
	public static Tally startWithoutTopic() {
		return new Tally(Rows.fresh(), Stack.get().uniqueTopic("tally.v1"), Map.of());
	}

	/** One more instance on the same database and topic. */
	public Tally another() {
		return new Tally(rows, topic, settings);
	}

	public static TenantId tenant() {
		return new TenantId(UUID.randomUUID());
	}

	public <T> T bean(Class<T> type) {
		return context.getBean(type);
	}

	public <T> T bean(String name, Class<T> type) {
		return context.getBean(name, type);
	}

	public String topic() {
		return topic;
	}

	public Rows rows() {
		return rows;
	}

	/** Sends the events in that order and waits until Kafka has them all. */
	public void send(List<TallyEvent> events) {
		List<Future<RecordMetadata>> answers = new ArrayList<>();
		events.forEach((event) -> answers.add(producer.send(event.toRecord(topic))));
		for (Future<RecordMetadata> answer : answers) {
			try {
				answer.get();
			}
			catch (ExecutionException | InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	public void send(TallyEvent... events) {
		send(List.of(events));
	}

	/** Waits until every event that was sent is applied or put aside. */
	public void settle() {
		long end = length();
		await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> rows.number(POSITIONS) == end);
	}

	/** Events in the topic. */
	public long length() {
		Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
		producer.partitionsFor(topic)
			.forEach((info) -> ends.put(new TopicPartition(topic, info.partition()), OffsetSpec.latest()));
		try (Admin admin = admin()) {
			return admin.listOffsets(ends).all().get().values().stream().mapToLong((end) -> end.offset()).sum();
		}
		catch (ExecutionException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Points of an aggregate; -1 if there are none. */
	public long points(TenantId tenant, String aggregate) {
		return rows.number("select coalesce((select points from kit.score where tenant_id = ? and id = ?), -1)",
				tenant.value(), aggregate);
	}

	/** How often events of the tenant were applied. */
	public long applied(TenantId tenant) {
		return rows.number("select coalesce((select events from kit.applied_count where tenant_id = ?), 0)",
				tenant.value());
	}

	/** In how many transactions the tenant's scores were written last. */
	public long transactions(TenantId tenant) {
		return rows.number("select count(distinct xmin::text) from kit.score where tenant_id = ?", tenant.value());
	}

	/** What the consumer's meter of that name shows. */
	public double meter(String name) {
		return bean(MeterRegistry.class).get(name)
			.tag("consumer", "tally")
			.meter()
			.measure()
			.iterator()
			.next()
			.getValue();
	}

	/** The operators' port, for a platform operator. */
	public WebTestClient operator() {
		return operators(TestTokens.shared().token("oskar").operator().sign());
	}

	/** The operators' port. */
	public WebTestClient operators(String token) {
		return WebTestClient.bindToServer(new ReactorClientHttpConnector(HttpClient.newConnection()))
			.baseUrl("http://127.0.0.1:" + context.getEnvironment().getProperty("local.management.port") + "/actuator")
			.defaultHeader("Authorization", "Bearer " + token)
			.responseTimeout(PATIENCE)
			.build();
	}

	private static Admin admin() {
		return Admin.create(Map.of("bootstrap.servers", Stack.get().kafkaBootstrapServers()));
	}

	@Override
	public void close() {
		producer.close(Duration.ofSeconds(5));
		context.close();
	}

}
