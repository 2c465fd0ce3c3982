package dev.studyhall.progress.attempt;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

import dev.studyhall.kit.database.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the attempts' partitions of this month and the next three before they are needed.
 */
@Component
final class AttemptPartitions {

	private static final Logger log = LoggerFactory.getLogger(AttemptPartitions.class);

	private static final int MONTHS = 4;

	private final Transactions transactions;

	private final DatabaseClient database;

	private final Clock clock;

	AttemptPartitions(@Qualifier("workerTransactions") Transactions transactions,
			@Qualifier("workerDatabaseClient") DatabaseClient database, Clock clock) {
		this.transactions = transactions;
		this.database = database;
		this.clock = clock;
	}

	/** Makes those that are missing; Spring subscribes, at the start and each hour. */
	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
	Mono<Void> make() {
		return Mono.defer(() -> makeFrom(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), MONTHS))
			.onErrorResume((failure) -> {
				log.warn("event=attempt-partitions-wait cause={}", String.valueOf(failure));
				return Mono.empty();
			});
	}

	/** Makes those of that month and as many as are asked for, with it. */
	Mono<Void> makeFrom(LocalDate month, int months) {
		return database.sql("call attempt_partitions(:month, :months)")
			.bind("month", month)
			.bind("months", months)
			.then()
			.as(transactions::platform);
	}

}
