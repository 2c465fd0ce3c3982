package dev.studyhall.catalog.counts;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.catalog.sql.Columns;
import dev.studyhall.kit.consumer.EventConsumer;
import dev.studyhall.kit.consumer.IncomingEvent;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/**
 * Counts the attempts on each question. An attempt is a fact: the first time its id is
 * heard it counts, in whatever order and however often it is told. Counts are written in
 * the order of questions, so that two partitions never wait for each other.
 */
@Component
final class AttemptCounts implements EventConsumer {

	private static final String APPLY = """
			with fresh as (
				insert into attempt_fact (tenant_id, attempt_id, question_id)
				select :tenant, a.attempt_id, a.question_id
				from unnest(:attempts::uuid[], :questions::uuid[]) as a(attempt_id, question_id)
				on conflict (tenant_id, attempt_id) do nothing
				returning question_id
			)
			insert into attempt_count (tenant_id, question_id, attempts)
			select :tenant, question_id, count(*)
			from fresh
			group by question_id
			order by question_id
			on conflict (tenant_id, question_id) do update
			set attempts = attempt_count.attempts + excluded.attempts""";

	private final DatabaseClient database;

	AttemptCounts(@Qualifier("workerDatabaseClient") DatabaseClient database) {
		this.database = database;
	}

	@Override
	public String name() {
		return "attempt-counts";
	}

	@Override
	public String topic() {
		return "studyhall.progress.v1";
	}

	@Override
	public Set<String> types() {
		return Set.of(AttemptRecordedV1.TYPE);
	}

	@Override
	public Set<String> projectionTables() {
		return Set.of("attempt_fact", "attempt_count");
	}

	@Override
	public Mono<Void> apply(List<IncomingEvent> events) {
		UUID tenant = events.getFirst().tenant().value();
		return Mono
			.fromSupplier(
					() -> new Columns<>(events.stream().map((event) -> event.as(AttemptRecordedV1.class)).toList()))
			.flatMap((attempts) -> write(tenant, attempts));
	}

	private Mono<Void> write(UUID tenant, Columns<AttemptRecordedV1> attempts) {
		return database.sql(APPLY)
			.bind("tenant", tenant)
			.bind("attempts", attempts.uuids(AttemptRecordedV1::attemptId))
			.bind("questions", attempts.uuids(AttemptRecordedV1::questionId))
			.then();
	}

}
