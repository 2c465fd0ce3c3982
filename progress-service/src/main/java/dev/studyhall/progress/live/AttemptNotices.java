package dev.studyhall.progress.live;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.studyhall.kit.consumer.EventConsumer;
import dev.studyhall.kit.consumer.IncomingEvent;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/**
 * Tells of attempts, of those taken back, and of topics completed by them, by the batch.
 * From their events and not in their own transactions, whose commits would have to wait
 * for each other.
 */
@Component
final class AttemptNotices implements EventConsumer {

	private final DatabaseClient database;

	AttemptNotices(@Qualifier("workerDatabaseClient") DatabaseClient database) {
		this.database = database;
	}

	@Override
	public String name() {
		return "attempt-notices";
	}

	@Override
	public String topic() {
		return "studyhall.progress.v1";
	}

	@Override
	public Set<String> types() {
		return Set.of("dev.studyhall.progress.attempt-recorded.v1", "dev.studyhall.progress.attempt-undone.v1",
				"dev.studyhall.progress.topic-completed.v1", "dev.studyhall.progress.learner-erased.v1");
	}

	@Override
	public Set<String> projectionTables() {
		return Set.of();
	}

	@Override
	public Mono<Void> apply(List<IncomingEvent> events) {
		return Mono.fromSupplier(
				() -> events.stream().map((event) -> UUID.fromString(event.aggregateId())).collect(Collectors.toSet()))
			.flatMap((learners) -> ChangeNotices.ofLearners(database, events.getFirst().tenant(), learners));
	}

}
