package dev.studyhall.catalog.counts;

import java.util.List;
import java.util.UUID;

import dev.studyhall.catalog.sql.Columns;
import dev.studyhall.kit.consumer.IncomingEvent;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/**
 * Forgets the marks of learners who were erased. Their marks stay counted: a count that
 * fell would tell what the learner had marked.
 */
@Component
final class BookmarkErasures {

	private static final String ERASE = """
			with erased as (
				insert into bookmark_erasure (tenant_id, learner_id, sequence)
				select :tenant, e.learner_id, max(e.sequence)
				from unnest(:learners::uuid[], :sequences::bigint[]) as e(learner_id, sequence)
				group by e.learner_id
				on conflict (tenant_id, learner_id) do update
				set sequence = greatest(bookmark_erasure.sequence, excluded.sequence)
				returning learner_id, sequence
			)
			delete from bookmark_mark b
			using erased e
			where b.tenant_id = :tenant
			and b.learner_id = e.learner_id
			and b.sequence <= e.sequence""";

	private final DatabaseClient database;

	BookmarkErasures(@Qualifier("workerDatabaseClient") DatabaseClient database) {
		this.database = database;
	}

	/** Deletes what was marked before, and keeps up to where that is. */
	Mono<Void> apply(List<IncomingEvent> events) {
		UUID tenant = events.getFirst().tenant().value();
		return Mono.fromSupplier(() -> new Columns<>(events))
			.flatMap((erased) -> database.sql(ERASE)
				.bind("tenant", tenant)
				.bind("learners", erased.uuids((event) -> event.as(LearnerErasedV1.class).learnerId()))
				.bind("sequences", erased.numbers(IncomingEvent::sequence))
				.then());
	}

}
