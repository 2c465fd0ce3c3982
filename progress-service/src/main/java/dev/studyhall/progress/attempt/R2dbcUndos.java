package dev.studyhall.progress.attempt;

import java.time.Instant;
import java.util.UUID;

import dev.studyhall.progress.card.CardRow;
import dev.studyhall.progress.card.ParametersRow;
import dev.studyhall.progress.learner.Owner;
import dev.studyhall.progress.memory.Parameters;
import dev.studyhall.progress.memory.Rating;
import dev.studyhall.progress.memory.Replay;
import dev.studyhall.progress.memory.Review;
import dev.studyhall.progress.memory.ReviewCard;
import io.r2dbc.spi.Readable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;

/** Ratings taken back, in the database. Runs in the caller's transaction. */
@Component
final class R2dbcUndos {

	private static final String FIND = """
			select attempt.attempt_id, attempt.question_id, attempt.question_version, attempt.sequence, attempt.rating,
				attempt.recorded_at,
				undo.sequence is not null as undone, card.sequence is not distinct from attempt.sequence as latest
			from attempt_receipt receipt
			join attempt using (tenant_id, learner_id, sequence)
			left join attempt_undo undo on undo.tenant_id = :tenant and undo.learner_id = :learner
				and undo.undone_sequence = attempt.sequence
			left join review_card card on card.tenant_id = :tenant and card.learner_id = :learner
				and card.question_id = attempt.question_id
			where receipt.tenant_id = :tenant
			and receipt.learner_id = :learner
			and receipt.client_event_id = :clientEventId""";

	private static final String PARAMETERS = """
			select %s
			from memory_parameters parameters
			where tenant_id = :tenant
			and learner_id = :learner
			order by since_sequence""".formatted(ParametersRow.COLUMNS);

	private static final String REVIEWS_BEFORE = """
			select sequence, question_version, rating, ended_at, recorded_at
			from attempt
			where tenant_id = :tenant
			and learner_id = :learner
			and question_id = :question
			and sequence < :sequence
			and rating is not null
			and not exists (
				select
				from attempt_undo undo
				where undo.tenant_id = :tenant
				and undo.learner_id = :learner
				and undo.undone_sequence = attempt.sequence)
			order by sequence""";

	private static final String RECORD = """
			with undone as (
				insert into attempt_undo (tenant_id, learner_id, undone_sequence, sequence, recorded_at)
				values (:tenant, :learner, :undone, :sequence, :recordedAt)
			), progress as (
				update question_progress
				set last_rated_sequence = nullif(:ratedSequence, 0),
					last_rating = (
						select rating
						from attempt
						where tenant_id = :tenant
						and learner_id = :learner
						and sequence = :ratedSequence)
				where tenant_id = :tenant
				and learner_id = :learner
				and question_id = :question
			)
			""";

	private static final String REMOVE_CARD = """
			delete from review_card
			where tenant_id = :tenant
			and learner_id = :learner
			and question_id = :question""";

	private final DatabaseClient database;

	R2dbcUndos(DatabaseClient database) {
		this.database = database;
	}

	/** The attempt that a client event id stands for; empty if there is none. */
	Mono<Undoable> find(Owner owner, String clientEventId) {
		return owner.bind(database, FIND).bind("clientEventId", clientEventId).map(R2dbcUndos::toUndoable).one();
	}

	/** What makes the learner's cards anew. */
	Mono<Replay> replay(Owner owner) {
		return owner.bind(database, PARAMETERS)
			.map((row) -> new Since(row.get("since_sequence", Long.class), ParametersRow.read(row)))
			.all()
			.collectMap(Since::sequence, Since::parameters)
			.map(Replay::of);
	}

	/**
	 * The card as it was before the rating. Goes through all ratings before, one at a
	 * time.
	 */
	Mono<ReviewCard> cardBefore(Owner owner, Undoable undoable, Replay replay) {
		return owner.bind(database, REVIEWS_BEFORE)
			.bind("question", undoable.question())
			.bind("sequence", undoable.sequence())
			.map(R2dbcUndos::toReview)
			.all()
			.reduce(ReviewCard.NEW, replay::next);
	}

	/** Takes the rating back, and puts the card where it was before. */
	Mono<Void> record(Owner owner, Undoable undoable, ReviewCard before, UndoneAt at) {
		GenericExecuteSpec statement = before.equals(ReviewCard.NEW) ? owner.bind(database, RECORD + REMOVE_CARD)
				: CardRow.bind(owner.bind(database, RECORD + CardRow.PUT), before);
		return statement.bind("question", undoable.question())
			.bind("undone", undoable.sequence())
			.bind("ratedSequence", before.sequence())
			.bind("sequence", at.sequence())
			.bind("recordedAt", at.recordedAt())
			.then();
	}

	private static Undoable toUndoable(Readable row) {
		return new Undoable(row.get("attempt_id", UUID.class), row.get("question_id", UUID.class),
				row.get("question_version", Integer.class), row.get("sequence", Long.class),
				row.get("rating", Integer.class), row.get("recorded_at", Instant.class),
				row.get("undone", Boolean.class), row.get("latest", Boolean.class));
	}

	private static Review toReview(Readable row) {
		return new Review(row.get("sequence", Long.class), row.get("question_version", Integer.class),
				Rating.of(row.get("rating", Integer.class)), row.get("ended_at", Instant.class),
				row.get("recorded_at", Instant.class));
	}

	private record Since(long sequence, Parameters parameters) {
	}

}
