package dev.studyhall.progress.card;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.progress.learner.Owner;
import dev.studyhall.progress.live.ChangeNotices;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;

/** Single cards in the database. Runs in the caller's transaction. */
@Component
final class R2dbcCards {

	private static final String FIND = """
			select copy.question_id, copy.retired, copy.material_version, copy.material_at,
				hold.question_id is not null as held, hold.until,
				%s,
				%s
			from question_copy copy
			left join review_card card on card.tenant_id = :tenant and card.learner_id = :learner
				and card.question_id = copy.question_id
			left join card_hold hold on hold.tenant_id = :tenant and hold.learner_id = :learner
				and hold.question_id = copy.question_id
			%s
			where copy.tenant_id = :tenant
			and copy.question_id = :question""".formatted(CardRow.COLUMNS, ParametersRow.COLUMNS,
			ParametersRow.JOIN_CURRENT);

	private static final String HOLD = """
			insert into card_hold (tenant_id, learner_id, question_id, until)
			select :tenant, :learner, copy.question_id, :until
			from question_copy copy
			where copy.tenant_id = :tenant
			and copy.question_id = :question
			on conflict (tenant_id, learner_id, question_id) do update
			set until = excluded.until""";

	private static final String RELEASE = """
			delete from card_hold
			where tenant_id = :tenant
			and learner_id = :learner
			and question_id = :question""";

	private final DatabaseClient database;

	R2dbcCards(DatabaseClient database) {
		this.database = database;
	}

	/** The card of a question that the catalog has told of; empty for others. */
	Mono<HeldCard> find(Owner owner, UUID question) {
		return owner.bind(database, FIND).bind("question", question).map(R2dbcCards::toCard).one();
	}

	/**
	 * Puts a card aside until then, or for good; false if the catalog has not told of the
	 * question.
	 */
	Mono<Boolean> hold(Owner owner, UUID question, @Nullable Instant until) {
		GenericExecuteSpec statement = owner.bind(database, HOLD).bind("question", question);
		return ((until != null) ? statement.bind("until", until) : statement.bindNull("until", Instant.class)).fetch()
			.rowsUpdated()
			.map((rows) -> rows > 0)
			.flatMap((held) -> held ? tell(owner).thenReturn(true) : Mono.just(false));
	}

	/** Takes a card back in. */
	Mono<Void> release(Owner owner, UUID question) {
		return owner.bind(database, RELEASE).bind("question", question).then().then(tell(owner));
	}

	private Mono<Void> tell(Owner owner) {
		return ChangeNotices.ofLearners(database, owner.tenant(), Set.of(owner.learner().value()));
	}

	private static HeldCard toCard(Readable row) {
		return new HeldCard(row.get("question_id", UUID.class), CardRow.read(row), ParametersRow.read(row),
				new Content(row.get("retired", Boolean.class), row.get("material_version", Integer.class),
						row.get("material_at", Instant.class)),
				row.get("held", Boolean.class), row.get("until", Instant.class));
	}

}
