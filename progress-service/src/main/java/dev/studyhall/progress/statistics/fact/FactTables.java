package dev.studyhall.progress.statistics.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import dev.studyhall.kit.consumer.IncomingEvent;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Adds a batch of facts to the tables, a statement for each. Runs in the caller's
 * transaction.
 */
final class FactTables {

	private final DatabaseClient database;

	FactTables(DatabaseClient database) {
		this.database = database;
	}

	/** Deletes what learners did before they were erased, and keeps the counts. */
	Mono<Void> erase(UUID tenant, List<IncomingEvent> erased) {
		return database.sql(FactSql.ERASE)
			.bind("tenant", tenant)
			.bind("learners", column(erased, (event) -> UUID.fromString(event.aggregateId()), UUID[]::new))
			.bind("sequences", column(erased, IncomingEvent::sequence, Long[]::new))
			.then();
	}

	Mono<Void> write(UUID tenant, Facts facts) {
		return takeBack(tenant, facts.undone()).then(Mono.defer(() -> putFirst(tenant, FirstRow.of(facts))))
			.then(Mono.defer(() -> addDays(tenant, LearnerDelta.of(facts))))
			.then(Mono.defer(() -> arrive(tenant, LearnerDelta.of(facts))))
			.then(Mono.defer(() -> noteLearners(tenant, facts)))
			.then(Mono.defer(() -> addItems(tenant, ItemDelta.of(facts))))
			.then(Mono.defer(() -> addChoices(tenant, ItemDelta.choices(facts))))
			.then(Mono.defer(() -> mark(tenant, facts)));
	}

	private Mono<Void> takeBack(UUID tenant, List<AttemptUndoneV1> undone) {
		return undone.isEmpty() ? Mono.empty()
				: database.sql(FactSql.TAKE_BACK)
					.bind("tenant", tenant)
					.bind("questions", column(undone, AttemptUndoneV1::questionId, UUID[]::new))
					.bind("learners", column(undone, AttemptUndoneV1::learnerId, UUID[]::new))
					.bind("versions", column(undone, AttemptUndoneV1::questionVersion, Integer[]::new))
					.bind("attempts", column(undone, AttemptUndoneV1::attemptId, UUID[]::new))
					.then();
	}

	private Mono<Void> putFirst(UUID tenant, List<FirstRow> rows) {
		return rows.isEmpty() ? Mono.empty()
				: database.sql(FactSql.PUT_FIRST)
					.bind("tenant", tenant)
					.bind("questions", column(rows, (row) -> row.item().question(), UUID[]::new))
					.bind("learners", column(rows, FirstRow::learner, UUID[]::new))
					.bind("versions", column(rows, (row) -> row.item().version(), Integer[]::new))
					.bind("seen", column(rows, (row) -> row.seenAt().toString(), String[]::new))
					.bind("attempts", column(rows, FirstRow::attempt, UUID[]::new))
					.bind("sequences", column(rows, FirstRow::sequence, Long[]::new))
					.bind("ratings", column(rows, FirstRow::rating, Integer[]::new))
					.bind("rated", column(rows, FirstRow::ratedAt, String[]::new))
					.then();
	}

	private Mono<Void> addDays(UUID tenant, List<LearnerDelta> days) {
		return days.isEmpty() ? Mono.empty()
				: database.sql(FactSql.ADD_DAYS)
					.bind("tenant", tenant)
					.bind("days", column(days, (day) -> day.day().toString(), String[]::new))
					.bind("learners", column(days, LearnerDelta::learner, UUID[]::new))
					.bind("attempts", column(days, LearnerDelta::attempts, Integer[]::new))
					.bind("milliseconds", column(days, LearnerDelta::milliseconds, Long[]::new))
					.then();
	}

	private Mono<Void> arrive(UUID tenant, List<LearnerDelta> days) {
		return days.isEmpty() ? Mono.empty()
				: database.sql(FactSql.ARRIVE)
					.bind("tenant", tenant)
					.bind("days", column(days, (day) -> day.day().toString(), String[]::new))
					.bind("learners", column(days, LearnerDelta::learner, UUID[]::new))
					.then();
	}

	private Mono<Void> noteLearners(UUID tenant, Facts facts) {
		List<Map.Entry<UUID, Long>> last = new ArrayList<>(facts.last().entrySet());
		return database.sql(FactSql.NOTE_LEARNERS)
			.bind("tenant", tenant)
			.bind("learners", column(last, Map.Entry::getKey, UUID[]::new))
			.bind("sequences", column(last, Map.Entry::getValue, Long[]::new))
			.then();
	}

	private Mono<Void> addItems(UUID tenant, SortedMap<ItemKey, ItemDelta> deltas) {
		List<Map.Entry<ItemKey, ItemDelta>> rows = new ArrayList<>(deltas.entrySet());
		return database.sql(FactSql.ADD_ITEMS)
			.bind("tenant", tenant)
			.bind("questions", column(rows, (row) -> row.getKey().question(), UUID[]::new))
			.bind("versions", column(rows, (row) -> row.getKey().version(), Integer[]::new))
			.bind("attempts", column(rows, (row) -> row.getValue().attempts(), Long[]::new))
			.bind("answered", column(rows, (row) -> row.getValue().answered(), Long[]::new))
			.bind("rated", column(rows, (row) -> row.getValue().rated(), Long[]::new))
			.bind("again", column(rows, (row) -> row.getValue().again(), Long[]::new))
			.bind("milliseconds", column(rows, (row) -> row.getValue().milliseconds(), Long[]::new))
			.bind("begun", column(rows, (row) -> row.getValue().begunAt().toString(), String[]::new))
			.then();
	}

	private Mono<Void> addChoices(UUID tenant, SortedMap<ItemKey, SortedMap<Integer, Long>> choices) {
		List<Chosen> rows = new ArrayList<>();
		choices
			.forEach((item, options) -> options.forEach((option, count) -> rows.add(new Chosen(item, option, count))));
		return rows.isEmpty() ? Mono.empty()
				: database.sql(FactSql.ADD_CHOICES)
					.bind("tenant", tenant)
					.bind("questions", column(rows, (row) -> row.item().question(), UUID[]::new))
					.bind("versions", column(rows, (row) -> row.item().version(), Integer[]::new))
					.bind("options", column(rows, Chosen::option, Integer[]::new))
					.bind("chosen", column(rows, Chosen::count, Long[]::new))
					.then();
	}

	private Mono<Void> mark(UUID tenant, Facts facts) {
		List<Touched> touched = new ArrayList<>();
		facts.recorded()
			.forEach((recorded) -> touched
				.add(new Touched(recorded.attempt().questionId(), recorded.attempt().recordedAt().toString())));
		facts.undone()
			.forEach((undone) -> touched.add(new Touched(undone.questionId(), undone.recordedAt().toString())));
		return database.sql(FactSql.MARK)
			.bind("tenant", tenant)
			.bind("questions", column(touched, Touched::question, UUID[]::new))
			.bind("since", column(touched, Touched::since, String[]::new))
			.then();
	}

	private static <E, V> V[] column(List<E> rows, Function<E, ? extends @Nullable V> value, IntFunction<V[]> array) {
		return rows.stream().map(value).toArray(array);
	}

	private record Chosen(ItemKey item, int option, long count) {
	}

	/** A question whose figures change, of topic versions from then on. */
	private record Touched(UUID question, String since) {
	}

}
