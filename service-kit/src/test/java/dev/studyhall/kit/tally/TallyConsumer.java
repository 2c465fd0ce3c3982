package dev.studyhall.kit.tally;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import dev.studyhall.kit.consumer.EventConsumer;
import dev.studyhall.kit.consumer.IncomingEvent;
import dev.studyhall.kit.consumer.Stretches;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Keeps the latest score of each aggregate and every mark. A test may add to what it
 * does.
 */
public final class TallyConsumer implements EventConsumer {

	static final String SCORE_SET = "dev.studyhall.kit.score-set.v1";

	static final String MARK_MADE = "dev.studyhall.kit.mark-made.v1";

	static final String WIPED = "dev.studyhall.kit.aggregate-wiped.v1";

	private final String topic;

	private final DatabaseClient database;

	private volatile Function<List<IncomingEvent>, Mono<Void>> afterwards = (events) -> Mono.empty();

	TallyConsumer(String topic, DatabaseClient database) {
		this.topic = topic;
		this.database = database;
	}

	/** What happens after the effect, still in its transaction. */
	public void afterwards(Function<List<IncomingEvent>, Mono<Void>> work) {
		this.afterwards = work;
	}

	public DatabaseClient database() {
		return database;
	}

	@Override
	public String name() {
		return "tally";
	}

	@Override
	public String topic() {
		return topic;
	}

	@Override
	public Set<String> types() {
		return Set.of(SCORE_SET, MARK_MADE, WIPED);
	}

	@Override
	public Set<String> clearingTypes() {
		return Set.of(WIPED);
	}

	@Override
	public Set<String> projectionTables() {
		return Set.of("score", "mark", "applied_count");
	}

	@Override
	public Mono<Void> apply(List<IncomingEvent> events) {
		return Flux.fromIterable(Stretches.around(WIPED, events))
			.concatMap((stretch) -> stretch.getFirst().type().equals(WIPED) ? wipe(stretch)
					: setScores(stretch).then(makeMarks(stretch)))
			.then(count(events))
			.then(Mono.defer(() -> afterwards.apply(events)));
	}

	private Mono<Void> wipe(List<IncomingEvent> events) {
		return database.sql("""
				with wiped as (
					delete from mark where tenant_id = :tenant and aggregate_id = any(:aggregates::text[])
				)
				delete from score where tenant_id = :tenant and id = any(:aggregates::text[])""")
			.bind("tenant", events.getFirst().tenant().value())
			.bind("aggregates", events.stream().map(IncomingEvent::aggregateId).toArray(String[]::new))
			.then();
	}

	private Mono<Void> setScores(List<IncomingEvent> events) {
		Map<String, Score> latest = new LinkedHashMap<>();
		events.stream()
			.filter((event) -> event.type().equals(SCORE_SET))
			.map(Score::of)
			.forEach((score) -> latest.merge(score.id(), score, Score::later));
		List<Score> scores = List.copyOf(latest.values());
		if (scores.isEmpty()) {
			return Mono.empty();
		}
		return database.sql("""
				insert into score (tenant_id, id, sequence, points, note)
				select :tenant, id, sequence, points, note
				from unnest(:ids::text[], :sequences::bigint[], :points::int[], :notes::text[])
					as t(id, sequence, points, note)
				on conflict (tenant_id, id) do update
				set sequence = excluded.sequence, points = excluded.points, note = excluded.note
				where excluded.sequence > score.sequence""")
			.bind("tenant", events.getFirst().tenant().value())
			.bind("ids", scores.stream().map(Score::id).toArray(String[]::new))
			.bind("sequences", scores.stream().map(Score::sequence).toArray(Long[]::new))
			.bind("points", scores.stream().map((score) -> score.set().points()).toArray(Integer[]::new))
			.bind("notes", scores.stream().map((score) -> score.set().note()).toArray(String[]::new))
			.then();
	}

	private Mono<Void> makeMarks(List<IncomingEvent> events) {
		List<IncomingEvent> marks = events.stream().filter((event) -> event.type().equals(MARK_MADE)).toList();
		if (marks.isEmpty()) {
			return Mono.empty();
		}
		return database.sql("""
				insert into mark (tenant_id, id, aggregate_id)
				select :tenant, id, aggregate_id
				from unnest(:ids::uuid[], :aggregates::text[]) as t(id, aggregate_id)
				on conflict do nothing""")
			.bind("tenant", events.getFirst().tenant().value())
			.bind("ids", marks.stream().map((mark) -> mark.as(MarkMadeV1.class).markId()).toArray(UUID[]::new))
			.bind("aggregates", marks.stream().map(IncomingEvent::aggregateId).toArray(String[]::new))
			.then();
	}

	private Mono<Void> count(List<IncomingEvent> events) {
		return database.sql("""
				insert into applied_count (tenant_id, events) values (:tenant, :events)
				on conflict (tenant_id) do update set events = applied_count.events + excluded.events""")
			.bind("tenant", events.getFirst().tenant().value())
			.bind("events", (long) events.size())
			.then();
	}

	record ScoreSetV1(int points, @Nullable String note) {
	}

	record MarkMadeV1(UUID markId) {
	}

	private record Score(String id, long sequence, ScoreSetV1 set) {

		private static Score of(IncomingEvent event) {
			return new Score(event.aggregateId(), event.sequence(), event.as(ScoreSetV1.class));
		}

		/** The later of two, unless one will be refused: coalescing shall not hide it. */
		private Score later(Score other) {
			if (set.points() < 0 || other.set.points() < 0) {
				return (set.points() < 0) ? this : other;
			}
			return (other.sequence > sequence) ? other : this;
		}

	}

}
