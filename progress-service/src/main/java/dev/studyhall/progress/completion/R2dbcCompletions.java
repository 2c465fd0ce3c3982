package dev.studyhall.progress.completion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.progress.learner.Owner;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Completed topics in the database. Runs in the caller's transaction. */
final class R2dbcCompletions {

	/**
	 * What is completed since some attempts and was not before. A topic is when each of
	 * its questions has a rating that was not taken back; the first one without ends the
	 * search.
	 */
	private static final String COMPLETED = """
			with told as (
				select attempt.learner_id, question.topic_id, max(attempt.ended_at::timestamptz) as completed_at,
					max(attempt.recorded_at::timestamptz) as recorded_at
				from unnest(:learners, :questions, :ended, :recorded)
					as attempt (learner_id, question_id, ended_at, recorded_at)
				join question_copy question on question.tenant_id = :tenant
					and question.question_id = attempt.question_id
				join topic_copy topic on topic.tenant_id = :tenant and topic.topic_id = question.topic_id
				where not topic.retired
				group by attempt.learner_id, question.topic_id
			), completed as (
				select *
				from told
				where exists (
					select
					from placement_copy placement
					where placement.tenant_id = :tenant
					and placement.topic_id = told.topic_id)
				and not exists (
					select
					from placement_copy placement
					left join question_copy question on question.tenant_id = :tenant
						and question.question_id = placement.question_id
					left join question_progress progress on progress.tenant_id = :tenant
						and progress.learner_id = told.learner_id
						and progress.question_id = placement.question_id
					where placement.tenant_id = :tenant
					and placement.topic_id = told.topic_id
					and question.retired is not true
					and progress.last_rating is null)
				and not exists (
					select
					from topic_completion done
					where done.tenant_id = :tenant
					and done.learner_id = told.learner_id
					and done.topic_id = told.topic_id)
			)
			""";

	private static final String LEARNERS = COMPLETED + """
			select distinct learner_id
			from completed
			order by learner_id""";

	private static final String ADD = COMPLETED + """
			, added as (
				insert into topic_completion (tenant_id, learner_id, topic_id, completed_at)
				select :tenant, learner_id, topic_id, completed_at
				from completed
			)
			select topic_id, completed_at, recorded_at
			from completed
			order by topic_id""";

	private final DatabaseClient database;

	R2dbcCompletions(DatabaseClient database) {
		this.database = database;
	}

	/** Who has completed something since these attempts, in one order everywhere. */
	Mono<List<UUID>> listLearners(TenantId tenant, List<AttemptRecordedV1> attempts) {
		return bind(LEARNERS, tenant, attempts).map((row) -> row.get("learner_id", UUID.class)).all().collectList();
	}

	/**
	 * Notes what the learner has completed since these attempts, and gives it. The
	 * learner is locked: nothing that is erased meanwhile comes back.
	 */
	Mono<List<Completion>> add(Owner owner, List<AttemptRecordedV1> attempts) {
		return bind(ADD, owner.tenant(), attempts)
			.map((row) -> new Completion(owner, row.get("topic_id", UUID.class), row.get("completed_at", Instant.class),
					row.get("recorded_at", Instant.class)))
			.all()
			.collectList();
	}

	private GenericExecuteSpec bind(String sql, TenantId tenant, List<AttemptRecordedV1> attempts) {
		return database.sql(sql)
			.bind("tenant", tenant.value())
			.bind("learners", column(attempts, AttemptRecordedV1::learnerId, UUID[]::new))
			.bind("questions", column(attempts, AttemptRecordedV1::questionId, UUID[]::new))
			.bind("ended", column(attempts, (attempt) -> attempt.endedAt().toString(), String[]::new))
			.bind("recorded", column(attempts, (attempt) -> attempt.recordedAt().toString(), String[]::new));
	}

	private static <T> T[] column(List<AttemptRecordedV1> attempts, Function<AttemptRecordedV1, T> value,
			IntFunction<T[]> array) {
		return attempts.stream().map(value).toArray(array);
	}

}
