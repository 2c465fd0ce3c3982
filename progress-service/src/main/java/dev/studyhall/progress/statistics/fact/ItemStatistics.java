package dev.studyhall.progress.statistics.fact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.kit.consumer.EventConsumer;
import dev.studyhall.kit.consumer.IncomingEvent;
import dev.studyhall.kit.consumer.Stretches;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/**
 * Counts what learners did, from this service's own log, so that an attempt's transaction
 * changes its learner's rows only. Each learner's facts come in their order, so that the
 * last sequence says which of them are counted. When a learner is erased, counts stay.
 */
@Component
final class ItemStatistics implements EventConsumer {

	private static final String LEARNER_ERASED = "dev.studyhall.progress.learner-erased.v1";

	private static final String COUNTED = """
			select learner_id, sequence
			from statistics_learner
			where tenant_id = :tenant
			and learner_id = any(:learners)""";

	private final DatabaseClient database;

	private final FactTables tables;

	ItemStatistics(@Qualifier("workerDatabaseClient") DatabaseClient database) {
		this.database = database;
		this.tables = new FactTables(database);
	}

	@Override
	public String name() {
		return "item-statistics";
	}

	@Override
	public String topic() {
		return "studyhall.progress.v1";
	}

	@Override
	public Set<String> types() {
		return Set.of(AttemptRecordedV1.TYPE, AttemptUndoneV1.TYPE, LEARNER_ERASED);
	}

	@Override
	public boolean hurried() {
		return false;
	}

	@Override
	public Set<String> clearingTypes() {
		return Set.of(LEARNER_ERASED);
	}

	@Override
	public Set<String> projectionTables() {
		return Set.of("statistics_learner", "learner_arrival", "first_attempt", "item_count", "choice_count",
				"learner_day");
	}

	@Override
	public Mono<Void> apply(List<IncomingEvent> events) {
		UUID tenant = events.getFirst().tenant().value();
		return Flux.fromIterable(Stretches.around(LEARNER_ERASED, events))
			.concatMap((stretch) -> stretch.getFirst().type().equals(LEARNER_ERASED)
					? Mono.defer(() -> tables.erase(tenant, stretch)) : count(tenant, stretch))
			.then();
	}

	private Mono<Void> count(UUID tenant, List<IncomingEvent> events) {
		return counted(tenant, events).map((counted) -> Facts.of(events, counted))
			.filter((facts) -> !facts.isEmpty())
			.flatMap((facts) -> tables.write(tenant, facts));
	}

	private Mono<Map<UUID, Long>> counted(UUID tenant, List<IncomingEvent> events) {
		return Mono.fromSupplier(() -> Facts.learners(events))
			.flatMap((learners) -> database.sql(COUNTED)
				.bind("tenant", tenant)
				.bind("learners", learners.toArray(UUID[]::new))
				.map((row) -> Map.entry(row.get("learner_id", UUID.class), row.get("sequence", Long.class)))
				.all()
				.collectMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
