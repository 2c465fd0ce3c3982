package dev.studyhall.progress.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import dev.studyhall.kit.database.DatabaseFaults;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.progress.learner.Owner;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.r2dbc.core.DatabaseClient;

/** What learners' progress has come to, from the database. */
final class Changes {

	private static final int RETRIES = 4;

	private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

	private static final String FIND = """
			select sequence
			from learner
			where tenant_id = :tenant
			and learner_id = :learner""";

	private final DatabaseClient database;

	private final Transactions transactions;

	private final Clock clock;

	Changes(DatabaseClient database, Transactions transactions, Clock clock) {
		this.database = database;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** Where the learner stands now. Tried again while the database is busy or away. */
	Mono<Change> read(Owner owner) {
		Mono<Change> found = owner.bind(database, FIND)
			.map((row) -> new Change(row.get("sequence", Long.class)))
			.one()
			.defaultIfEmpty(new Change(0));
		return transactions.inTenant(owner.tenant(), found)
			.retryWhen(Retry.backoff(RETRIES, FIRST_PAUSE).filter(DatabaseFaults::isTransient));
	}

	/** Ends at that time. */
	Mono<Void> until(Instant end) {
		return Mono.defer(() -> Mono.delay(Duration.between(clock.instant(), end))).then();
	}

}
