package dev.studyhall.progress.reviewlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.progress.learner.Owner;
import dev.studyhall.progress.memory.Rating;
import dev.studyhall.progress.memory.Review;
import io.r2dbc.spi.Readable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Learners' logs in the database. Runs in the caller's transaction. */
@Component
public final class R2dbcHistories {

	private static final String LATEST = """
			with latest as materialized (
				select question_id, sequence, question_version, rating, ended_at, recorded_at
				from attempt
				where tenant_id = :tenant
				and learner_id = :learner
				and rating is not null
				and not exists (
					select
					from attempt_undo undo
					where undo.tenant_id = :tenant
					and undo.learner_id = :learner
					and undo.undone_sequence = attempt.sequence)
				order by sequence desc
				limit :most
			)
			select latest.*, card.reps
			from latest
			join review_card card on card.tenant_id = :tenant and card.learner_id = :learner
				and card.question_id = latest.question_id
			order by latest.sequence""";

	private static final String HOLDS = """
			select exists (
				select
				from attempt
				where tenant_id = :tenant
				and learner_id = :learner
				and sequence = :sequence) as held""";

	private final DatabaseClient database;

	R2dbcHistories(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * The histories of the cards that are whole among the latest so many ratings: what
	 * began before them is left out. By the log's own index, from its end.
	 */
	public Mono<List<CardHistory>> latest(Owner owner, int most) {
		return owner.bind(database, LATEST)
			.bind("most", most)
			.map(R2dbcHistories::toRow)
			.all()
			.collectList()
			.map(R2dbcHistories::whole);
	}

	/** Whether the log holds the attempt of that sequence: it does until it is erased. */
	public Mono<Boolean> holds(Owner owner, long sequence) {
		return owner.bind(database, HOLDS)
			.bind("sequence", sequence)
			.map((row) -> row.get("held", Boolean.class))
			.one();
	}

	private static List<CardHistory> whole(List<Row> rows) {
		Map<UUID, List<Row>> cards = new LinkedHashMap<>();
		rows.forEach((row) -> cards.computeIfAbsent(row.question(), (none) -> new ArrayList<>()).add(row));
		return cards.values()
			.stream()
			.filter((card) -> card.size() == card.getFirst().reps())
			.map((card) -> new CardHistory(card.stream().map(Row::review).toList()))
			.toList();
	}

	private static Row toRow(Readable row) {
		return new Row(row.get("question_id", UUID.class), row.get("reps", Integer.class),
				new Review(row.get("sequence", Long.class), row.get("question_version", Integer.class),
						Rating.of(row.get("rating", Integer.class)), row.get("ended_at", Instant.class),
						row.get("recorded_at", Instant.class)));
	}

	private record Row(UUID question, int reps, Review review) {
	}

}
