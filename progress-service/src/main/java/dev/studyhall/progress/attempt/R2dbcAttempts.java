package dev.studyhall.progress.attempt;

import java.util.List;
import java.util.stream.Stream;

import dev.studyhall.progress.card.CardRow;
import dev.studyhall.progress.card.ParametersRow;
import dev.studyhall.progress.learner.Owner;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;

/** Attempts in the database. Runs in the caller's transaction. */
@Component
final class R2dbcAttempts {

	private static final String FIND_STANDING = """
			select copy.question_id is not null as question_known, copy.version as known_version,
				choice.options, choice.right_options,
				receipt.request_hash, receipt.answer,
				%s,
				%s
			from (values (:tenant, :learner, :clientEventId, :question))
				as asked (tenant_id, learner_id, client_event_id, question_id)
			left join attempt_receipt receipt using (tenant_id, learner_id, client_event_id)
			left join question_copy copy using (tenant_id, question_id)
			left join review_card card using (tenant_id, learner_id, question_id)
			left join choice_copy choice on choice.tenant_id = :tenant and choice.question_id = :question
				and choice.version = :version
			%s""".formatted(CardRow.COLUMNS, ParametersRow.COLUMNS, ParametersRow.JOIN_CURRENT);

	private static final String RECORD = """
			with recorded as (
				insert into attempt (tenant_id, learner_id, sequence, attempt_id, question_id, question_version, rating,
					choice, skipped, started_at, ended_at, recorded_at)
				values (:tenant, :learner, :sequence, :attempt, :question, :version, :rating,
					:choice, :skipped, :startedAt, :endedAt, :recordedAt)
			), received as (
				insert into attempt_receipt (tenant_id, learner_id, client_event_id, sequence, request_hash, answer)
				values (:tenant, :learner, :clientEventId, :sequence, :requestHash, :answer)
			)%s
			insert into question_progress as progress (tenant_id, learner_id, question_id, attempts, last_rating,
				last_rated_sequence)
			values (:tenant, :learner, :question, 1, :rating, :ratedSequence)
			on conflict (tenant_id, learner_id, question_id) do update
			set attempts = progress.attempts + 1,
				last_rating = coalesce(excluded.last_rating, progress.last_rating),
				last_rated_sequence = coalesce(excluded.last_rated_sequence, progress.last_rated_sequence)""";

	private static final String RECORD_SKIPPED = RECORD.formatted("");

	private static final String RECORD_RATED = RECORD.formatted(", carded as (\n" + CardRow.PUT + "\n)");

	private final DatabaseClient database;

	R2dbcAttempts(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * What is known of the question, what the client event id was answered with, and the
	 * card.
	 */
	Mono<Standing> findStanding(Owner owner, Claim claim) {
		return owner.bind(database, FIND_STANDING)
			.bind("question", claim.questionId())
			.bind("version", claim.questionVersion())
			.bind("clientEventId", claim.clientEventId())
			.map(R2dbcAttempts::toStanding)
			.one();
	}

	/**
	 * Writes the attempt, its receipt, how the learner now stands with the question, and
	 * the card if it was rated.
	 */
	Mono<Void> record(Owner owner, Attempt attempt, Receipt receipt, Standing standing) {
		GenericExecuteSpec statement = standing.cardAfter(attempt)
			.map((rated) -> CardRow.bind(owner.bind(database, RECORD_RATED), rated))
			.orElseGet(() -> owner.bind(database, RECORD_SKIPPED));
		return bind(statement, attempt).bind("clientEventId", attempt.claim().clientEventId())
			.bind("requestHash", receipt.requestHash())
			.bind("answer", receipt.answer())
			.then();
	}

	private static GenericExecuteSpec bind(GenericExecuteSpec statement, Attempt attempt) {
		Claim claim = attempt.claim();
		Integer rating = claim.outcome().rating();
		GenericExecuteSpec bound = statement.bind("sequence", attempt.sequence())
			.bind("attempt", attempt.id())
			.bind("question", claim.questionId())
			.bind("version", claim.questionVersion())
			.bind("skipped", claim.skipped())
			.bind("startedAt", claim.span().startedAt())
			.bind("endedAt", claim.span().endedAt())
			.bind("recordedAt", attempt.recordedAt());
		bound = bind(bound, "choice", toSmall(attempt.choice()), Short[].class);
		return bind(bind(bound, "rating", rating, Integer.class), "ratedSequence",
				(rating != null) ? attempt.sequence() : null, Long.class);
	}

	private static <T> GenericExecuteSpec bind(GenericExecuteSpec statement, String name, @Nullable T value,
			Class<T> type) {
		return (value != null) ? statement.bind(name, value) : statement.bindNull(name, type);
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

	private static Short @Nullable [] toSmall(@Nullable List<Integer> places) {
		return (places != null) ? places.stream().map(Integer::shortValue).toArray(Short[]::new) : null;
	}

}
