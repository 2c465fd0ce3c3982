package dev.studyhall.kit.consumer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import dev.studyhall.kit.tally.Tally;
import dev.studyhall.kit.tally.TallyConsumer;
import dev.studyhall.kit.tally.TallyEvent;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.testing.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

import org.springframework.boot.health.contributor.Status;

import static dev.studyhall.kit.tally.Tally.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Every event of the log is applied exactly once, whatever happens to the loop. */
class ConsumerLoopIT {

	private static final String KILL_OWN_CONNECTION = "select pg_terminate_backend(pg_backend_pid())";

	@Test
	void eventsOfManyTenantsAndKeysAreAppliedOnceEach() {
		try (Tally tally = Tally.start(4)) {
			TenantId first = Tally.tenant();
			TenantId second = Tally.tenant();
			List<TallyEvent> events = new ArrayList<>();
			for (int number = 1; number <= 1_000; number++) {
				events.add(TallyEvent.scoreSet((number % 3 == 0) ? first : second, "a" + number % 20, number, number));
			}

			tally.send(events);
			tally.settle();

			assertThat(tally.applied(first)).isEqualTo(333);
			assertThat(tally.applied(second)).isEqualTo(667);
			assertThat(tally.points(first, "a19")).isEqualTo(999);
			await().atMost(PATIENCE).until(() -> tally.meter("studyhall.consumer.applied") == 1_000);
			await().atMost(PATIENCE).until(() -> tally.meter("studyhall.consumer.lag") == 0);
		}
	}

	@Test
	void eventsThatComeOneByOneShareTransactions() {
		try (Tally tally = Tally.start(3, Map.of("studyhall.events.consumer.pace", "1s"))) {
			TenantId tenant = Tally.tenant();
			tally.send(TallyEvent.scoreSet(tenant, "a0", 1, 0));
			tally.settle();
			long began = System.nanoTime();

			for (int number = 1; number <= 30; number++) {
				tally.send(TallyEvent.scoreSet(tenant, "a" + number, 1, number));
			}
			tally.settle();

			assertThat(tally.applied(tenant)).isEqualTo(31);
			long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
			assertThat(tally.transactions(tenant)).isLessThanOrEqualTo(seconds + 3);
		}
	}

	@Test
	void theOlderGroupProtocolWorksToo() {
		try (Tally tally = Tally.start(3, Map.of("studyhall.events.consumer.protocol", "classic"))) {
			TenantId tenant = Tally.tenant();
			int sent = sendMarks(tally, tenant, 0, 300);
			tally.settle();

			assertThat(tally.applied(tenant)).isEqualTo(sent);
		}
	}

	@Test
	void aTopicThatIsMadeLaterIsRead() {
		try (Tally tally = Tally.startWithoutTopic()) {
			TenantId tenant = Tally.tenant();
			await().during(Duration.ofSeconds(1))
				.atMost(PATIENCE)
				.until(() -> tally.bean(ConsumerLoops.class).health().getStatus().equals(Status.UP));
			long before = System.nanoTime();
			Stack.get().createTopic(tally.topic(), 2);

			int sent = sendMarks(tally, tenant, 0, 100);
			tally.settle();

			System.out.printf("a topic made later is read after %d ms%n", (System.nanoTime() - before) / 1_000_000);
			assertThat(tally.applied(tenant)).isEqualTo(sent);
		}
	}

	@Test
	void anEffectWhoseTransactionDiedIsDoneAgainAndOnlyOnce() {
		try (Tally tally = Tally.start(1)) {
			TenantId tenant = Tally.tenant();
			AtomicInteger deaths = new AtomicInteger();
			TallyConsumer consumer = tally.bean(TallyConsumer.class);
			consumer.afterwards((events) -> (deaths.incrementAndGet() > 5) ? Mono.empty()
					: consumer.database().sql(KILL_OWN_CONNECTION).then());

			for (int number = 1; number <= 100; number++) {
				tally.send(TallyEvent.markMade(tenant, "a", number, UUID.randomUUID()));
			}
			tally.settle();

			assertThat(deaths.get()).isGreaterThan(5);
			assertThat(tally.applied(tenant)).isEqualTo(100);
			assertThat(tally.rows().number("select count(*) from kit.mark")).isEqualTo(100);
			assertThat(tally.rows().number("select count(*) from kit.parked_event")).isZero();
		}
	}

	@Test
	void aPositionThatMovedElsewhereIsFollowed() {
		try (Tally tally = Tally.start(1)) {
			TenantId tenant = Tally.tenant();
			tally.send(TallyEvent.scoreSet(tenant, "a", 1, 1));
			tally.settle();

			tally.rows().execute("update kit.consumer_position set next_offset = 0 where consumer = 'tally'");
			tally.send(TallyEvent.scoreSet(tenant, "a", 2, 2));
			tally.settle();

			assertThat(tally.applied(tenant)).isEqualTo(3);
			assertThat(tally.points(tenant, "a")).isEqualTo(2);
		}
	}

	@Test
	@Timeout(300)
	void instancesThatComeAndGoApplyEverythingOnce() {
		try (Tally tally = Tally.start(6)) {
			TenantId tenant = Tally.tenant();
			int sent = 0;
			for (int round = 0; round < 2; round++) {
				try (Tally second = tally.another()) {
					while (second.meter("studyhall.consumer.applied") == 0) {
						sent += sendMarks(tally, tenant, sent, 100);
						tally.settle();
					}
					sent += sendMarks(tally, tenant, sent, 1_000);
				}
				sent += sendMarks(tally, tenant, sent, 500);
			}
			tally.settle();

			assertThat(tally.applied(tenant)).isEqualTo(sent);
			assertThat(tally.rows().number("select count(*) from kit.mark")).isEqualTo(sent);
		}
	}

	@Test
	void doubledAndShuffledEventsEndInTheSameState() {
		long seed = Long.getLong("seed", System.nanoTime());
		System.out.println("seed=" + seed);
		Random random = new Random(seed);
		try (Tally tally = Tally.start(3)) {
			TenantId tenant = Tally.tenant();
			Map<String, Integer> expected = new HashMap<>();
			List<TallyEvent> events = new ArrayList<>();
			for (int number = 1; number <= 1_000; number++) {
				String aggregate = "a" + random.nextInt(30);
				expected.put(aggregate, number);
				events.add(TallyEvent.scoreSet(tenant, aggregate, number, number));
				events.add(TallyEvent.markMade(tenant, aggregate, number, new UUID(7, number)));
			}
			events.addAll(List.copyOf(events).stream().filter((event) -> random.nextBoolean()).toList());
			Collections.shuffle(events, random);

			tally.send(events);
			tally.settle();

			assertThat(tally.rows().number("select count(*) from kit.mark")).isEqualTo(1_000);
			assertThat(expected).allSatisfy(
					(aggregate, points) -> assertThat(tally.points(tenant, aggregate)).isEqualTo(points.longValue()));
		}
	}

	@Test
	void aPositionThatTheLogDoesNotHaveStopsTheConsumerLoudly() {
		try (Tally tally = Tally.start(1)) {
			tally.send(TallyEvent.scoreSet(Tally.tenant(), "a", 1, 1));
			tally.settle();

			tally.rows().execute("update kit.consumer_position set next_offset = 1000");
			tally.send(TallyEvent.scoreSet(Tally.tenant(), "a", 2, 2));

			await().atMost(PATIENCE).until(() -> tally.meter("studyhall.consumer.stopped") == 1);
			assertThat(tally.bean(ConsumerLoops.class).health().getStatus()).isEqualTo(Status.DOWN);
			assertThat(tally.rows().number("select next_offset from kit.consumer_position")).isEqualTo(1_000);
		}
	}

	private static int sendMarks(Tally tally, TenantId tenant, int from, int count) {
		List<TallyEvent> events = new ArrayList<>();
		for (int number = from + 1; number <= from + count; number++) {
			events.add(TallyEvent.markMade(tenant, "a" + number % 50, number, UUID.randomUUID()));
		}
		tally.send(events);
		return count;
	}

}
