package dev.studyhall.kit.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import dev.studyhall.kit.consumer.Batch;
import dev.studyhall.kit.consumer.ConsumerParts;
import dev.studyhall.kit.consumer.OvertakenException;
import dev.studyhall.kit.consumer.Positions;
import dev.studyhall.kit.database.DatabaseFaults;
import dev.studyhall.kit.database.Transactions;
import org.apache.kafka.common.TopicPartition;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * One run: twins are made, the log is replayed into them until they are nearly where the
 * live tables are; then, with the live positions locked on every instance, the rest is
 * replayed, both are compared, and the twins take their places. Its thread may block.
 */
final class Rebuild {

	private static final int PARALLELISM = 2;

	/**
	 * So few events are left for the locked part, unless traffic leaves more each time.
	 */
	private static final long NEAR = 500;

	private static final int MAX_ROUNDS = 50;

	private static final long SHOW_LIFE_EVERY = TimeUnit.SECONDS.toNanos(5);

	private final long id;

	private final ConsumerParts parts;

	private final Transactions transactions;

	private final DatabaseClient database;

	private final RebuildRuns runs;

	private final Positions positions;

	private final ShadowTables shadows;

	private final ReplayBatches batches;

	private final LogReplay log;

	private final BooleanSupplier cancelled;

	private final long startedAt = System.nanoTime();

	private long shownAt = System.nanoTime();

	private long events;

	Rebuild(long id, ConsumerParts parts, RebuildTools tools, LogReplay log, BooleanSupplier cancelled) {
		this.id = id;
		this.parts = parts;
		this.transactions = tools.transactions();
		this.database = tools.database();
		this.runs = tools.runs();
		this.positions = new Positions(database);
		this.shadows = new ShadowTables(database, tools.service(), parts.consumer().projectionTables());
		this.batches = new ReplayBatches(parts, database);
		this.log = log;
		this.cancelled = cancelled;
	}

	/**
	 * Does it all. Throws whatever stands in the way; the live tables are then as they
	 * were.
	 */
	RebuildReport run() {
		awaitEnd(shadows.prepare()
			.then(positions.delete(batches.name()))
			.then(positions.load(batches.name(), topic(), log.partitions()))
			.as(transactions::platform));
		catchUp();
		showLife();
		awaitEnd(shadows.analyze().as(transactions::platform));
		Map<TopicPartition, Long> mark = log.mark();
		RebuildReport report = await(Mono.defer(() -> finish(mark)).as(transactions::platform));
		if (report.equal()) {
			awaitEnd(shadows.clear().as(transactions::platform));
		}
		return report;
	}

	private void catchUp() {
		long behind = Long.MAX_VALUE;
		for (int round = 0; behind > NEAR && round < MAX_ROUNDS; round++) {
			Map<Integer, Long> goal = await(
					positions.load(parts.name(), topic(), log.partitions()).as(transactions::platform));
			behind = log.behind(goal);
			replayTo(goal);
		}
	}

	private void replayTo(Map<Integer, Long> goal) {
		while (log.behind(goal) > 0) {
			List<Batch> next = log.next(goal);
			awaitEnd(Flux.fromIterable(next).flatMap(this::replay, PARALLELISM).then());
			events += count(next);
			if (System.nanoTime() - shownAt > SHOW_LIFE_EVERY) {
				showLife();
			}
		}
	}

	private Mono<Void> replay(Batch batch) {
		return shadows.enter()
			.then(batches.apply(batch))
			.as(transactions::platform)
			.retryWhen(passingFaults())
			.onErrorResume(OvertakenException.class, (overtaken) -> requireApplied(batch));
	}

	/**
	 * A commit may have succeeded though its answer was lost; anything else is another
	 * run's doing.
	 */
	private Mono<Void> requireApplied(Batch batch) {
		return positions.lock(batches.name(), topic())
			.as(transactions::platform)
			.filter((stored) -> Long.valueOf(batch.end()).equals(stored.get(batch.partition().partition())))
			.switchIfEmpty(Mono.error(() -> new RebuildFailedException("Another run has taken over")))
			.then();
	}

	/** The locked part. May run again from the mark if it was rolled back. */
	private Mono<RebuildReport> finish(Map<TopicPartition, Long> mark) {
		return allowTime().then(runs.seen(id, events))
			.then(positions.lock(parts.name(), topic()))
			.flatMap((goal) -> Mono.fromCallable(() -> rest(mark, goal)).subscribeOn(Schedulers.boundedElastic()))
			.flatMap((rest) -> shadows.enter()
				.thenMany(Flux.fromIterable(rest))
				.concatMap(batches::apply)
				.then(Mono.defer(() -> shadows.compare(batches.tenants())))
				.map((tables) -> RebuildReport.of(events + count(rest), seconds(), tables)))
			.flatMap((report) -> shadows.swap()
				.then(positions.delete(batches.name()))
				.then(runs.complete(id, report))
				.thenReturn(report));
	}

	private List<Batch> rest(Map<TopicPartition, Long> mark, Map<Integer, Long> goal) {
		log.back(mark);
		return log.rest(goal);
	}

	/** A transaction's own deadline can only be moved by taking it away first. */
	private Mono<Void> allowTime() {
		return database.sql("""
				select set_config('transaction_timeout', '0', true), set_config('transaction_timeout', '10min', true),
					set_config('statement_timeout', '10min', true),
					set_config('idle_in_transaction_session_timeout', '1min', true)""").then();
	}

	private void showLife() {
		if (cancelled.getAsBoolean()) {
			throw new RebuildFailedException("The service is stopping");
		}
		awaitEnd(runs.seen(id, events).as(transactions::platform));
		shownAt = System.nanoTime();
	}

	private static <T> T await(Mono<T> work) {
		return work.retryWhen(passingFaults()).blockOptional().orElseThrow();
	}

	private static void awaitEnd(Mono<?> work) {
		work.retryWhen(passingFaults()).block();
	}

	private static Retry passingFaults() {
		return Retry.backoff(30, Duration.ofMillis(100))
			.maxBackoff(Duration.ofSeconds(5))
			.filter(DatabaseFaults::isTransient)
			.onRetryExhaustedThrow((spec, signal) -> signal.failure());
	}

	private String topic() {
		return parts.consumer().topic();
	}

	private double seconds() {
		return (System.nanoTime() - startedAt) / 1e9;
	}

	private static long count(List<Batch> batches) {
		return batches.stream().mapToLong((batch) -> batch.records().size()).sum();
	}

}
