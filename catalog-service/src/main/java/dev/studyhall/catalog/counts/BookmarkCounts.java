package dev.studyhall.catalog.counts;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.catalog.sql.Columns;
import dev.studyhall.kit.consumer.EventConsumer;
import dev.studyhall.kit.consumer.IncomingEvent;
import dev.studyhall.kit.consumer.Stretches;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/**
 * Counts the learners who have each question bookmarked; those who were erased stay
 * counted. Every mark ever made leaves a row of counts, so that a rebuild, whose batches
 * are cut otherwise, comes out the same; rows are written in the order of questions, so
 * that two partitions never wait for each other.
 */
@Component
final class BookmarkCounts implements EventConsumer {

	private static final String APPLY = """
			with mark as (
				select *
				from unnest(:learners::uuid[], :questions::uuid[], :marked::boolean[], :sequences::bigint[])
					as m(learner_id, question_id, marked, sequence)
				where not exists (
					select
					from bookmark_erasure e
					where e.tenant_id = :tenant and e.learner_id = m.learner_id and e.sequence >= m.sequence)
			), before as (
				select b.learner_id, b.question_id, b.marked
				from bookmark_mark b
				join mark m on b.learner_id = m.learner_id and b.question_id = m.question_id
				where b.tenant_id = :tenant
			), written as (
				insert into bookmark_mark (tenant_id, learner_id, question_id, marked, sequence)
				select :tenant, m.learner_id, m.question_id, m.marked, m.sequence
				from mark m
				on conflict (tenant_id, learner_id, question_id) do update
				set marked = excluded.marked, sequence = excluded.sequence
				where excluded.sequence > bookmark_mark.sequence
				returning learner_id, question_id, marked
			)
			insert into bookmark_count (tenant_id, question_id, bookmarks)
			select :tenant, w.question_id, sum(w.marked::int - coalesce(b.marked, false)::int)
			from written w
			left join before b on b.learner_id = w.learner_id and b.question_id = w.question_id
			group by w.question_id
			order by w.question_id
			on conflict (tenant_id, question_id) do update
			set bookmarks = bookmark_count.bookmarks + excluded.bookmarks""";

	private final DatabaseClient database;

	private final BookmarkErasures erasures;

	BookmarkCounts(@Qualifier("workerDatabaseClient") DatabaseClient database, BookmarkErasures erasures) {
		this.database = database;
		this.erasures = erasures;
	}

	@Override
	public String name() {
		return "bookmark-counts";
	}

	@Override
	public String topic() {
		return "studyhall.bookmark.v1";
	}

	@Override
	public Set<String> types() {
		return Set.of(BookmarkPutV1.TYPE, BookmarkRemovedV1.TYPE, LearnerErasedV1.TYPE);
	}

	@Override
	public Set<String> clearingTypes() {
		return Set.of(LearnerErasedV1.TYPE);
	}

	@Override
	public Set<String> projectionTables() {
		return Set.of("bookmark_mark", "bookmark_erasure", "bookmark_count");
	}

	@Override
	public Mono<Void> apply(List<IncomingEvent> events) {
		return Flux.fromIterable(Stretches.around(LearnerErasedV1.TYPE, events))
			.concatMap((stretch) -> stretch.getFirst().type().equals(LearnerErasedV1.TYPE) ? erasures.apply(stretch)
					: count(stretch))
			.then();
	}

	private Mono<Void> count(List<IncomingEvent> events) {
		UUID tenant = events.getFirst().tenant().value();
		return Mono.fromSupplier(() -> new Columns<>(List.copyOf(BookmarkMark.newestOf(events))))
			.filter((marks) -> !marks.rows().isEmpty())
			.flatMap((marks) -> write(tenant, marks));
	}

	private Mono<Void> write(UUID tenant, Columns<BookmarkMark> marks) {
		return database.sql(APPLY)
			.bind("tenant", tenant)
			.bind("learners", marks.uuids(BookmarkMark::learner))
			.bind("questions", marks.uuids(BookmarkMark::question))
			.bind("marked", marks.flags(BookmarkMark::marked))
			.bind("sequences", marks.numbers(BookmarkMark::sequence))
			.then();
	}

}
