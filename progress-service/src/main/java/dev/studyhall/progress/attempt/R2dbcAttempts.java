package dev.studyhall.progress.attempt;

import java.lang.reflect.Array;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.progress.card.CardRow;
import dev.studyhall.progress.card.ParametersRow;
import io.r2dbc.spi.Readable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/**
 * Attempts of one tenant's learners in the database, several at once. Runs in the
 * caller's transaction.
 */
@Component
final class R2dbcAttempts {

	private static final String FIND_STANDINGS = """
			select copy.question_id is not null as question_known, copy.version as known_version,
				choice.options, choice.right_options,
				receipt.request_hash, receipt.answer,
				%s,
				%s
			from unnest(:learners::uuid[], :clientEventIds::text[], :questions::uuid[], :versions::integer[])
				with ordinality as asked (learner_id, client_event_id, question_id, version, place)
			left join attempt_receipt receipt on receipt.tenant_id = :tenant and receipt.learner_id = asked.learner_id
				and receipt.client_event_id = asked.client_event_id
			left join question_copy copy on copy.tenant_id = :tenant and copy.question_id = asked.question_id
			left join review_card card on card.tenant_id = :tenant and card.learner_id = asked.learner_id
				and card.question_id = asked.question_id
			left join choice_copy choice on choice.tenant_id = :tenant and choice.question_id = asked.question_id
				and choice.version = asked.version
			%s
			order by asked.place""".formatted(CardRow.COLUMNS, ParametersRow.COLUMNS,
			ParametersRow.joinCurrent("asked.learner_id"));

	private static final String RECORD = """
			with accepted as (
				select *
				from json_to_recordset(:accepted::json) as accepted (learner_id uuid, sequence bigint, attempt_id uuid,
					client_event_id text, request_hash bytea, answer text, question_id uuid, question_version integer,
					rating smallint, choice smallint[], skipped boolean, started_at timestamptz, ended_at timestamptz,
					recorded_at timestamptz, card json)
			), recorded as (
				insert into attempt (tenant_id, learner_id, sequence, attempt_id, question_id, question_version, rating,
					choice, skipped, started_at, ended_at, recorded_at)
				select :tenant, learner_id, sequence, attempt_id, question_id, question_version, rating,
					choice, skipped, started_at, ended_at, recorded_at
				from accepted
			), received as (
				insert into attempt_receipt (tenant_id, learner_id, client_event_id, sequence, request_hash, answer)
				select :tenant, learner_id, client_event_id, sequence, request_hash, answer
				from accepted
			), carded as (
			%s
			)
			insert into question_progress as progress (tenant_id, learner_id, question_id, attempts, last_rating,
				last_rated_sequence)
			select :tenant, learner_id, question_id, 1, rating, case when rating is not null then sequence end
			from accepted
			on conflict (tenant_id, learner_id, question_id) do update
			set attempts = progress.attempts + 1,
				last_rating = coalesce(excluded.last_rating, progress.last_rating),
				last_rated_sequence = coalesce(excluded.last_rated_sequence, progress.last_rated_sequence)"""
		.formatted(CardRow.PUT_ACCEPTED);

	private final DatabaseClient database;

	private final JsonMapper json;

	R2dbcAttempts(DatabaseClient database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	/**
	 * In the order of the submissions: what is known of the question, what the client
	 * event id was answered with, and the card.
	 */
	Mono<List<Standing>> findStandings(TenantId tenant, List<Submission> submissions) {
		return database.sql(FIND_STANDINGS)
			.bind("tenant", tenant.value())
			.bind("learners", column(submissions, UUID.class, (submission) -> submission.owner().learner().value()))
			.bind("clientEventIds",
					column(submissions, String.class, (submission) -> submission.claim().clientEventId()))
			.bind("questions", column(submissions, UUID.class, (submission) -> submission.claim().questionId()))
			.bind("versions", column(submissions, Integer.class, (submission) -> submission.claim().questionVersion()))
			.map(R2dbcAttempts::toStanding)
			.all()
			.collectList();
	}

	/**
	 * Writes attempts of different learners, their receipts, how the learners now stand
	 * with the questions, and the cards of those that were rated.
	 */
	Mono<Void> record(TenantId tenant, List<Accepted> accepted) {
		return database.sql(RECORD)
			.bind("tenant", tenant.value())
			.bind("accepted", json.writeValueAsString(accepted.stream().map(AttemptJson::of).toList()))
			.then();
	}

	private static Standing toStanding(Readable row) {
		byte[] requestHash = row.get("request_hash", byte[].class);
		return new Standing(row.get("question_known", Boolean.class) ? toQuestion(row) : null,
				(requestHash != null) ? new Receipt(requestHash, row.get("answer", String.class)) : null,
				CardRow.read(row), ParametersRow.read(row));
	}

	private static AskedQuestion toQuestion(Readable row) {
		Integer version = row.get("known_version", Integer.class);
		Integer options = row.get("options", Integer.class);
		return new AskedQuestion((version != null) ? version : 0,
				(options != null) ? new ChoiceKey(options, toPlaces(row.get("right_options", Short[].class))) : null);
	}

	private static List<Integer> toPlaces(Short[] small) {
		return Stream.of(small).map(Short::intValue).toList();
	}

	@SuppressWarnings("unchecked") // the array is made of that very type
	private static <T> T[] column(List<Submission> submissions, Class<T> type, Function<Submission, T> value) {
		return submissions.stream().map(value).toArray((size) -> (T[]) Array.newInstance(type, size));
	}

}
