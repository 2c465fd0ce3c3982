package dev.studyhall.progress.attempt;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;

/** Attempts in the database. Runs in the caller's transaction. */
@Component
final class R2dbcAttempts {

	private static final String LOCK = """
			insert into learner (tenant_id, learner_id, sequence)
			values (:tenant, :learner, 1)
			on conflict (tenant_id, learner_id) do update
			set sequence = learner.sequence + 1
			returning sequence""";

	private static final String FIND_STANDING = """
			select
				exists (
					select
					from question_copy
					where tenant_id = :tenant
					and question_id = :question) as question_known,
				receipt.request_hash,
				receipt.answer
			from (values (:tenant, :learner, :clientEventId)) as asked (tenant_id, learner_id, client_event_id)
			left join attempt_receipt receipt using (tenant_id, learner_id, client_event_id)""";

	private static final String RECORD = """
			with recorded as (
				insert into attempt (tenant_id, learner_id, sequence, attempt_id, question_id, question_version, rating,
					skipped, started_at, ended_at, recorded_at)
				values (:tenant, :learner, :sequence, :attempt, :question, :version, :rating,
					:skipped, :startedAt, :endedAt, :recordedAt)
			), received as (
				insert into attempt_receipt (tenant_id, learner_id, client_event_id, request_hash, answer)
				values (:tenant, :learner, :clientEventId, :requestHash, :answer)
			)
			insert into question_progress as progress (tenant_id, learner_id, question_id, attempts, last_rating,
				last_rated_sequence)
			values (:tenant, :learner, :question, 1, :rating, :ratedSequence)
			on conflict (tenant_id, learner_id, question_id) do update
			set attempts = progress.attempts + 1,
				last_rating = coalesce(excluded.last_rating, progress.last_rating),
				last_rated_sequence = coalesce(excluded.last_rated_sequence, progress.last_rated_sequence)""";

	private final DatabaseClient database;

	R2dbcAttempts(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Locks the learner until the transaction ends, and takes the learner's next
	 * sequence.
	 */
	Mono<Long> lock(Owner owner) {
		return bindOwner(LOCK, owner).map((row) -> row.get("sequence", Long.class)).one();
	}

	/** Whether the question is known, and what the client event id was answered with. */
	Mono<Standing> findStanding(Owner owner, Claim claim) {
		return bindOwner(FIND_STANDING, owner).bind("question", claim.questionId())
			.bind("clientEventId", claim.clientEventId())
			.map(R2dbcAttempts::toStanding)
			.one();
	}

	/**
	 * Writes the attempt, its receipt, and how the learner now stands with the question.
	 */
	Mono<Void> record(Owner owner, Attempt attempt, Receipt receipt) {
		Claim claim = attempt.claim();
		Integer rating = claim.outcome().rating();
		GenericExecuteSpec statement = bindOwner(RECORD, owner).bind("sequence", attempt.sequence())
			.bind("attempt", attempt.id())
			.bind("question", claim.questionId())
			.bind("version", claim.questionVersion())
			.bind("skipped", claim.skipped())
			.bind("startedAt", claim.span().startedAt())
			.bind("endedAt", claim.span().endedAt())
			.bind("recordedAt", attempt.recordedAt())
			.bind("clientEventId", claim.clientEventId())
			.bind("requestHash", receipt.requestHash())
			.bind("answer", receipt.answer());
		return bind(bind(statement, "rating", rating, Integer.class), "ratedSequence",
				(rating != null) ? attempt.sequence() : null, Long.class)
			.then();
	}

	private GenericExecuteSpec bindOwner(String sql, Owner owner) {
		return database.sql(sql).bind("tenant", owner.tenant().value()).bind("learner", owner.learner().value());
	}

	private static <T> GenericExecuteSpec bind(GenericExecuteSpec statement, String name, @Nullable T value,
			Class<T> type) {
		return (value != null) ? statement.bind(name, value) : statement.bindNull(name, type);
	}

	private static Standing toStanding(Readable row) {
		byte[] requestHash = row.get("request_hash", byte[].class);
		return new Standing(row.get("question_known", Boolean.class),
				(requestHash != null) ? new Receipt(requestHash, row.get("answer", String.class)) : null);
	}

}
