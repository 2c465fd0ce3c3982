package dev.studyhall.progress.statistics.index;

import dev.studyhall.kit.database.Transactions;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Computes the indices of topics that have changed, one topic after the other on each
 * instance, each topic at most once in the interval.
 */
@Component
@EnableConfigurationProperties(StatisticsProperties.class)
final class IndexWorker {

	private static final Logger log = LoggerFactory.getLogger(IndexWorker.class);

	private final IndexQueue queue;

	private final IndexRun run;

	IndexWorker(@Qualifier("workerTransactions") Transactions transactions,
			@Qualifier("workerDatabaseClient") DatabaseClient database, StatisticsProperties properties) {
		this.queue = new IndexQueue(transactions, database, properties.interval());
		this.run = new IndexRun(transactions, database);
	}

	/** Works until no topic is due; Spring subscribes, and asks again after a second. */
	@Scheduled(fixedDelayString = "${studyhall.statistics.poll-interval:1s}")
	Mono<Void> work() {
		return Mono.defer(this::takeUp)
			.repeat()
			.takeWhile(Boolean::booleanValue)
			.then()
			.contextWrite((context) -> context.delete(ObservationThreadLocalAccessor.KEY))
			.onErrorResume((failure) -> {
				log.warn("event=item-indices-wait cause={}", String.valueOf(failure));
				return Mono.empty();
			});
	}

	private Mono<Boolean> takeUp() {
		return queue.claim().flatMap((claim) -> compute(claim).thenReturn(true)).defaultIfEmpty(false);
	}

	private Mono<Void> compute(IndexClaim claim) {
		return run.compute(claim).then(Mono.defer(() -> queue.complete(claim))).onErrorResume((failure) -> {
			log.warn("event=item-indices-interrupted tenant={} topic={} cause={}", claim.tenant(), claim.topic(),
					String.valueOf(failure));
			return queue.giveBack(claim);
		});
	}

}
