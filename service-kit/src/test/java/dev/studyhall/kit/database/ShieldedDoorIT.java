package dev.studyhall.kit.database;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import dev.studyhall.kit.sample.Sample;
import dev.studyhall.kit.tenancy.TenantId;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.PoolMetrics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.util.retry.Retry;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What callers who hang up do to those who wait for their answer: nothing. */
class ShieldedDoorIT {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	@SuppressWarnings("NullAway.Init")
	private static Sample sample;

	@BeforeAll
	static void start() {
		sample = Sample.start(Map.of("studyhall.database.app.pool-size", 32));
	}

	@AfterAll
	static void stop() {
		sample.close();
	}

	@Test
	void fiveThousandWhoHangUpTakeNoAcknowledgedWriteWithThem() {
		TenantId tenant = sample.tenant("hang-ups", true);
		Random random = new Random(seed());
		Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();

		Flux<UUID> patient = Flux.range(0, 2_000).flatMap((number) -> insist(tenant).doOnNext(acknowledged::add), 8);
		Flux<UUID> hasty = Flux.range(0, 5_000)
			.flatMap((number) -> write(tenant).doOnNext(acknowledged::add)
				.take(Duration.ofNanos(random.nextInt(10_000_000)))
				.onErrorComplete(ShieldedDoorIT::turnedAway), 24);
		StepVerifier.create(Flux.merge(patient, hasty).then()).expectComplete().verify(PATIENCE);

		await().atMost(PATIENCE).until(() -> pool().idleSize() == pool().allocatedSize());
		assertThat(sample.number("""
				select count(*) from pg_stat_activity
				where datname = current_database() and state like 'idle in transaction%'""")).isZero();
		long kept = sample.number("select count(*) from kit.note where id = any(?)",
				(Object) acknowledged.toArray(UUID[]::new));
		System.out.printf("hang-ups: acknowledged=%d kept=%d lost=%d detached=%.0f%n", acknowledged.size(), kept,
				acknowledged.size() - kept, detached());
		assertThat(kept).isEqualTo(acknowledged.size()).isGreaterThanOrEqualTo(2_000);
		assertThat(detached()).isPositive();
	}

	@Test
	void aTransactionRunsToItsCommitWhenItsCallerHangsUp() {
		TenantId tenant = sample.tenant("detached", true);
		UUID id = UUID.randomUUID();
		DatabaseClient database = sample.bean(DatabaseClient.class);
		Mono<UUID> slow = database.sql("select pg_sleep(0.2)").then().then(insert(tenant, id));

		StepVerifier.create(sample.bean(Transactions.class).inTenant(tenant, slow))
			.thenAwait(Duration.ofMillis(100))
			.thenCancel()
			.verify(PATIENCE);

		await().atMost(PATIENCE).until(() -> isThere(id));
	}

	@Test
	void oneTransactionInsideAnotherIsRefused() {
		TenantId tenant = sample.tenant("nested", true);
		Transactions transactions = sample.bean(Transactions.class);

		StepVerifier.create(transactions.inTenant(tenant, transactions.inTenant(tenant, Mono.just(1))))
			.expectError(IllegalStateException.class)
			.verify(PATIENCE);
	}

	@Test
	void aFailureRollsBackEverythingOfItsTransaction() {
		TenantId tenant = sample.tenant("rollback", true);
		UUID id = UUID.randomUUID();
		Mono<UUID> work = insert(tenant, id).then(Mono.error(() -> new IllegalArgumentException("later")));

		StepVerifier.create(sample.bean(Transactions.class).inTenant(tenant, work))
			.expectError(IllegalArgumentException.class)
			.verify(PATIENCE);

		assertThat(isThere(id)).isFalse();
	}

	@Test
	void rowLevelSecurityAloneAnswersNothingForeign() {
		TenantId mine = sample.tenant("mine", true);
		TenantId theirs = sample.tenant("theirs", true);
		Transactions transactions = sample.bean(Transactions.class);
		DatabaseClient database = sample.bean(DatabaseClient.class);
		transactions.inTenant(theirs, insert(theirs, UUID.randomUUID())).block(PATIENCE);
		Mono<Long> everything = database.sql("select count(*) from note").mapValue(Long.class).one();

		assertThat(transactions.inTenant(mine, everything).block(PATIENCE)).isZero();
		assertThat(transactions.platform(everything).block(PATIENCE)).isZero();
		assertThat(transactions.inTenant(theirs, everything).block(PATIENCE)).isOne();
		StepVerifier.create(transactions.inTenant(mine, insert(theirs, UUID.randomUUID())))
			.expectError()
			.verify(PATIENCE);
		StepVerifier.create(transactions.platform(insert(theirs, UUID.randomUUID()))).expectError().verify(PATIENCE);
	}

	@Test
	void theNextBorrowerOfAConnectionHasNoTenant() {
		TenantId tenant = sample.tenant("borrowed", true);
		Transactions transactions = sample.bean(Transactions.class);
		Mono<String> setting = sample.bean(DatabaseClient.class)
			.sql("select coalesce(current_setting('studyhall.tenant', true), '')")
			.mapValue(String.class)
			.one();
		for (int round = 0; round < 100; round++) {
			assertThat(transactions.inTenant(tenant, setting).block(PATIENCE)).isEqualTo(tenant.toString());
			assertThat(transactions.platform(setting).block(PATIENCE)).isEmpty();
		}
	}

	private static Mono<UUID> write(TenantId tenant) {
		UUID id = UUID.randomUUID();
		return sample.bean(Transactions.class).inTenant(tenant, insert(tenant, id));
	}

	/** As a client does that is told to come again. */
	private static Mono<UUID> insist(TenantId tenant) {
		return Mono.defer(() -> write(tenant)).retryWhen(Retry.max(100).filter(ShieldedDoorIT::turnedAway));
	}

	/**
	 * A machine that is busy enough has no connection in time: nothing has begun then.
	 */
	private static boolean turnedAway(Throwable failure) {
		return failure instanceof CannotCreateTransactionException || failure instanceof DatabaseBusyException;
	}

	private static Mono<UUID> insert(TenantId tenant, UUID id) {
		return sample.bean(DatabaseClient.class)
			.sql("insert into note (tenant_id, id, text) values (:tenant, :id, 'n')")
			.bind("tenant", tenant.value())
			.bind("id", id)
			.then()
			.thenReturn(id);
	}

	private static boolean isThere(UUID id) {
		return sample.number("select count(*) from kit.note where id = ?", id) == 1;
	}

	private static PoolMetrics pool() {
		return sample.bean("connectionFactory", ConnectionPool.class).getMetrics().orElseThrow();
	}

	private static double detached() {
		return sample.bean(MeterRegistry.class).get("studyhall.database.detached").tag("pool", "app").counter().count();
	}

	private static long seed() {
		long seed = Long.getLong("seed", System.nanoTime());
		System.out.println("seed=" + seed);
		return seed;
	}

}
