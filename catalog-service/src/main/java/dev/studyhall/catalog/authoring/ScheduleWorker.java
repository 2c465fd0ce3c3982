package dev.studyhall.catalog.authoring;

import java.time.Clock;

import dev.studyhall.catalog.authoring.Schedules.Due;
import dev.studyhall.catalog.content.TopicRow;
import dev.studyhall.catalog.content.TopicTables;
import dev.studyhall.catalog.publishing.Publisher;
import dev.studyhall.catalog.refusal.ReviewRequired;
import dev.studyhall.kit.database.DatabaseFaults;
import dev.studyhall.kit.database.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;

/**
 * Publishes what is due. The plan goes with the publication, in one transaction under the
 * topic's lock: however many instances look, and wherever they die, it happens once.
 */
final class ScheduleWorker {

	private static final Logger log = LoggerFactory.getLogger(ScheduleWorker.class);

	private static final int AT_ONCE = 20;

	private final Transactions transactions;

	private final Schedules schedules;

	private final TopicTables topics;

	private final Publisher publisher;

	private final Clock clock;

	ScheduleWorker(Transactions transactions, Schedules schedules, TopicTables topics, Publisher publisher,
			Clock clock) {
		this.transactions = transactions;
		this.schedules = schedules;
		this.topics = topics;
		this.publisher = publisher;
		this.clock = clock;
	}

	/** Publishes; Spring subscribes, and asks again after the interval. */
	@Scheduled(fixedDelayString = "${studyhall.authoring.schedule-interval:1s}")
	Mono<Void> work() {
		return Mono.defer(() -> schedules.listDue(clock.instant(), AT_ONCE))
			.as(transactions::platform)
			.flatMapMany(Flux::fromIterable)
			.concatMap(this::publish)
			.then()
			.onErrorResume((failure) -> {
				log.warn("event=schedule-worker-waits cause={}", String.valueOf(failure));
				return Mono.empty();
			});
	}

	private Mono<Void> publish(Due due) {
		Mono<Void> work = topics.lock(due.tenant(), due.topic())
			.flatMap((topic) -> schedules.findDue(due.tenant(), due.topic(), clock.instant())
				.flatMap((by) -> publisher.publish(due.tenant(), topic, Publisher.Order.newest(topic.version(), by))
					.then(Mono.defer(() -> schedules.remove(due.tenant(), due.topic())))
					.onErrorResume(ReviewRequired.class, (_) -> refuse(due, topic))));
		return transactions.inTenant(due.tenant(), work).onErrorResume((failure) -> giveUp(due, failure));
	}

	/** What another attempt may mend stays due. */
	private Mono<Void> giveUp(Due due, Throwable failure) {
		if (DatabaseFaults.isTransient(failure)) {
			log.warn("event=planned-publication-waits tenant={} topic={} cause={}", due.tenant(), due.topic(),
					String.valueOf(failure));
			return Mono.empty();
		}
		log.error("event=planned-publication-failed tenant={} topic={}", due.tenant(), due.topic(), failure);
		return transactions.inTenant(due.tenant(), schedules.fail(due.tenant(), due.topic(), "internal-error"));
	}

	private Mono<Void> refuse(Due due, TopicRow topic) {
		log.warn("event=planned-publication-refused tenant={} topic={} cause=review-required", due.tenant(),
				topic.id());
		return schedules.fail(due.tenant(), due.topic(), "review-required");
	}

}
