package dev.studyhall.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.sample.Sample;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.testing.stack.Stack;
import dev.studyhall.testing.token.TestTokens;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is committed with its fact reaches Kafka: all of it, in order per aggregate. */
class OutboxRelayIT {

	private static final Duration PATIENCE = Duration.ofSeconds(180);

	@Test
	void anEventArrivesAsACloudEventAndLeavesTheOutbox() {
		try (Sample sample = Sample.start(Map.of())) {
			TenantId tenant = sample.tenant("one-event", true);
			append(sample, tenant, "a", 1, 0).block(PATIENCE);

			ConsumerRecord<String, byte[]> record = read(sample.topic(), 1).getFirst();

			assertThat(record.key()).isEqualTo(tenant + "/a");
			assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo("{\"number\":1}");
			CloudEvent event = new CloudEventDeserializer().deserialize(sample.topic(), record.headers(),
					record.value());
			assertThat(event.getType()).isEqualTo("dev.studyhall.kit.counted.v1");
			assertThat(String.valueOf(event.getDataSchema()))
				.isEqualTo("https://studyhall.dev/events/kit/counted.v1.json");
			assertThat(event.getExtension("tenant")).isEqualTo(tenant.toString());
			assertThat(event.getExtension("sequence")).isEqualTo("1");
			await().atMost(PATIENCE).until(() -> depth(sample) == 0);
		}
	}

	@Test
	void anEventGoesOnWithTheTraceOfItsRequest() {
		try (Sample sample = Sample.start(Map.of())) {
			sample.tenant("traced", true);
			sample.http()
				.put()
				.uri("/api/v1/traced/notes/" + UUID.randomUUID())
				.header("Authorization", TestTokens.shared().token("asha").member("traced").bearer())
				.header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
				.bodyValue(Map.of("text", "hello"))
				.exchange()
				.expectStatus()
				.isOk()
				.expectBody()
				.returnResult();

			ConsumerRecord<String, byte[]> record = read(sample.topic(), 1).getFirst();

			assertThat(new String(record.headers().lastHeader("ce_traceparent").value(), StandardCharsets.UTF_8))
				.startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
				.endsWith("-01")
				.doesNotContain("00f067aa0ba902b7");
		}
	}

	@Test
	void anEventWhoseNumberWasTakenEarlyAndCommittedLateIsNotMissed() {
		int transactions = 2_500;
		long seed = Long.getLong("seed", System.nanoTime());
		System.out.println("seed=" + seed);
		Random random = new Random(seed);
		try (Sample sample = Sample.start(Map.of("studyhall.database.app.pool-size", 16))) {
			TenantId tenant = sample.tenant("late-commits", true);

			Flux.range(0, transactions)
				.flatMap((number) -> append(sample, tenant, "aggregate-" + number, 1,
						(random.nextInt(4) == 0) ? random.nextInt(6) : 0), 16)
				.then()
				.block(PATIENCE);

			await().atMost(PATIENCE).until(() -> depth(sample) == 0);
			Set<String> arrived = new HashSet<>();
			read(sample.topic(), transactions).forEach((record) -> arrived.add(record.key()));
			System.out.printf("late commits: committed=%d arrived=%d lost=%d%n", transactions, arrived.size(),
					transactions - arrived.size());
			assertThat(arrived).hasSize(transactions);
		}
	}

	@Test
	void twoRelaysKeepTheOrderOfEachAggregate() {
		int aggregates = 20;
		int events = 50;
		try (Sample sample = Sample.start(Map.of()); Sample second = sample.another()) {
			TenantId tenant = sample.tenant("two-relays", true);
			Flux.range(0, aggregates)
				.flatMap((aggregate) -> Flux.range(1, events)
					.concatMap((number) -> append((number % 2 == 0) ? sample : second, tenant, "a" + aggregate, number,
							0)),
						8)
				.then()
				.block(PATIENCE);

			Map<String, List<String>> firstArrivals = new HashMap<>();
			read(sample.topic(), aggregates * events).forEach((record) -> {
				String sequence = new String(record.headers().lastHeader("ce_sequence").value(),
						StandardCharsets.UTF_8);
				List<String> seen = firstArrivals.computeIfAbsent(record.key(), (key) -> new ArrayList<>());
				if (!seen.contains(sequence)) {
					seen.add(sequence);
				}
			});

			List<String> inOrder = Flux.range(1, events).map(String::valueOf).collectList().block(PATIENCE);
			assertThat(firstArrivals).hasSize(aggregates)
				.allSatisfy((key, seen) -> assertThat(seen).isEqualTo(inOrder));
		}
	}

	@Test
	void whatKafkaRefusesStaysInTheOutboxAndIsSentWhenItCan() throws Exception {
		String topic = Stack.get().uniqueTopic("refusing.v1");
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", Stack.get().kafkaBootstrapServers()))) {
			admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(Map.of("max.message.bytes", "80"))))
				.all()
				.get();
			try (Sample sample = Sample.start(Map.of("studyhall.events.topic", topic))) {
				TenantId tenant = sample.tenant("refusing", true);
				append(sample, tenant, "a", 1, 0).block(PATIENCE);

				await().during(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> depth(sample) == 1);
				accept(admin, topic);

				assertThat(read(topic, 1)).isNotEmpty();
				await().atMost(PATIENCE).until(() -> depth(sample) == 0);
			}
		}
	}

	@Test
	void theShardsOfARelayThatDiedAreTakenOver() {
		try (Sample sample = Sample.start(Map.of("studyhall.events.idle", "100ms"))) {
			sample.execute("update kit.outbox_lease set holder = ?, expires_at = now() + interval '2 seconds'",
					UUID.randomUUID());
			TenantId tenant = sample.tenant("take-over", true);
			append(sample, tenant, "a", 1, 0).block(PATIENCE);

			assertThat(read(sample.topic(), 1)).isNotEmpty();
			await().atMost(PATIENCE).until(() -> depth(sample) == 0);
		}
	}

	@Test
	void anEventWithoutItsFactIsNeverSent() {
		try (Sample sample = Sample.start(Map.of())) {
			TenantId tenant = sample.tenant("rolled-back", true);
			Mono<Void> failing = sample.bean(Outbox.class)
				.append(event(tenant, "a", 1))
				.then(Mono.error(() -> new IllegalArgumentException("the fact did not hold")));
			sample.bean(Transactions.class).inTenant(tenant, failing).onErrorComplete().block(PATIENCE);
			append(sample, tenant, "b", 1, 0).block(PATIENCE);

			assertThat(read(sample.topic(), 1)).extracting(ConsumerRecord::key).containsExactly(tenant + "/b");
		}
	}

	private static Mono<Void> append(Sample sample, TenantId tenant, String aggregate, int sequence, int millis) {
		Mono<Void> late = (millis == 0) ? Mono.empty()
				: sample.bean(DatabaseClient.class).sql("select pg_sleep(" + millis / 1000.0 + ")").then();
		return sample.bean(Outbox.class)
			.append(event(tenant, aggregate, sequence))
			.then(late)
			.as((work) -> sample.bean(Transactions.class).inTenant(tenant, work));
	}

	private static OutgoingEvent event(TenantId tenant, String aggregate, int number) {
		return new OutgoingEvent(tenant, aggregate, number, "dev.studyhall.kit.counted.v1", aggregate, Instant.now(),
				Map.of("number", number));
	}

	private static void accept(Admin admin, String topic) throws ExecutionException, InterruptedException {
		admin
			.incrementalAlterConfigs(
					Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic),
							List.of(new AlterConfigOp(new ConfigEntry("max.message.bytes", "1000000"),
									AlterConfigOp.OpType.SET))))
			.all()
			.get();
	}

	private static long depth(Sample sample) {
		return sample.number("select count(*) from kit.outbox");
	}

	/**
	 * What the topic holds once it has that many records or more, partition by partition.
	 */
	private static List<ConsumerRecord<String, byte[]>> read(String topic, int atLeast) {
		List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", Stack.get().kafkaBootstrapServers(), "auto.offset.reset", "earliest"),
				new StringDeserializer(), new ByteArrayDeserializer())) {
			await().atMost(PATIENCE).until(() -> !consumer.partitionsFor(topic).isEmpty());
			consumer.assign(consumer.partitionsFor(topic)
				.stream()
				.map((partition) -> new TopicPartition(topic, partition.partition()))
				.toList());
			long deadline = System.nanoTime() + PATIENCE.toNanos();
			while (records.size() < atLeast && System.nanoTime() < deadline) {
				consumer.poll(Duration.ofMillis(200)).forEach(records::add);
			}
			consumer.poll(Duration.ofMillis(200)).forEach(records::add);
		}
		return records;
	}

}
