package dev.studyhall.progress.challenging;

import java.util.List;
import java.util.UUID;

import dev.studyhall.kit.consumer.IncomingEvent;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Forgets the marks of learners who were erased. */
@Component
final class Erasures {

	private static final String ERASE = """
			with erased as (
				insert into challenging_erasure (tenant_id, learner_id, sequence)
				select :tenant, told.learner, max(told.sequence)
				from unnest(:learners::uuid[], :sequences::bigint[]) as told (learner, sequence)
				group by told.learner
				on conflict (tenant_id, learner_id) do update
				set sequence = greatest(challenging_erasure.sequence, excluded.sequence)
				returning learner_id, sequence
			)
			delete from challenging_mark mark
			using erased
			where mark.tenant_id = :tenant
			and mark.learner_id = erased.learner_id
			and mark.sequence <= erased.sequence""";

	private final DatabaseClient database;

	Erasures(@Qualifier("workerDatabaseClient") DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Deletes what was marked before, and keeps up to where that is.
	 * @throws IllegalArgumentException if a payload is about another learner than its
	 * envelope
	 */
	Mono<Void> apply(List<IncomingEvent> events) {
		return database.sql(ERASE)
			.bind("tenant", events.getFirst().tenant().value())
			.bind("learners", events.stream().map(Erasures::learner).toArray(UUID[]::new))
			.bind("sequences", events.stream().map(IncomingEvent::sequence).toArray(Long[]::new))
			.then();
	}

	private static UUID learner(IncomingEvent event) {
		UUID learner = event.as(LearnerErasedV1.class).learnerId();
		if (!learner.toString().equals(event.aggregateId())) {
			throw new IllegalArgumentException("The payload is not about " + event.aggregateId());
		}
		return learner;
	}

}
