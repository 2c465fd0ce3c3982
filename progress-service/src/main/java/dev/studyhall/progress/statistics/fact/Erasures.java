package dev.studyhall.progress.statistics.fact;

import java.util.List;
import java.util.UUID;

import dev.studyhall.kit.consumer.IncomingEvent;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Forgets learners who were erased: their days and first attempts go, and the topics'
 * indices are computed without them. Counts of questions stay. Runs in the caller's
 * transaction.
 */
final class Erasures {

	/** By way of the counted questions, since first attempts are kept by question. */
	private static final String ERASE = """
			with erased as (
				insert into statistics_learner (tenant_id, learner_id, sequence)
				select :tenant, told.learner_id, max(told.sequence)
				from unnest(:learners::uuid[], :sequences::bigint[]) as told (learner_id, sequence)
				group by told.learner_id
				on conflict (tenant_id, learner_id) do update
				set sequence = excluded.sequence, first_day = null
				where statistics_learner.sequence < excluded.sequence
				returning learner_id
			), days as (
				delete from learner_day
				using erased
				where learner_day.tenant_id = :tenant
				and learner_day.learner_id = erased.learner_id
			), gone as (
				delete from first_attempt
				using erased, item_count
				where item_count.tenant_id = :tenant
				and first_attempt.tenant_id = :tenant
				and first_attempt.question_id = item_count.question_id
				and first_attempt.learner_id = erased.learner_id
				and first_attempt.question_version = item_count.question_version
				returning first_attempt.question_id, first_attempt.seen_at
			)
			insert into topic_mark (tenant_id, topic_id, mark, since)
			select :tenant, copy.topic_id, 1, min(gone.seen_at)
			from gone
			join question_copy copy on copy.tenant_id = :tenant and copy.question_id = gone.question_id
			group by copy.topic_id
			order by copy.topic_id
			on conflict (tenant_id, topic_id) do update
			set mark = topic_mark.mark + 1, since = least(topic_mark.since, excluded.since)""";

	private final DatabaseClient database;

	Erasures(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Deletes what was counted before, unless the erasure itself was heard before.
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
