package dev.studyhall.progress.statistics.index;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import dev.studyhall.progress.statistics.item.ItemAnalysis;
import dev.studyhall.progress.statistics.item.ItemFigures;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/** Where indices are kept, replaced as a set. Runs in the caller's transaction. */
final class IndexTables {

	private static final String CLEAR = """
			delete from item_index
			where tenant_id = :tenant
			and topic_id = :topic
			and version = :version""";

	private static final String SAVE_ITEMS = """
			insert into item_index (tenant_id, topic_id, version, question_id, question_version, takers, answered, facility,
				discrimination_index, discriminative_efficiency)
			select :tenant, :topic, :version, item.*
			from unnest(:questions, :versions, :takers, :answered, :facilities, :indices, :efficiencies) as item""";

	private static final String SAVE_TOPIC = """
			insert into topic_index (tenant_id, topic_id, version, takers, computed_at)
			values (:tenant, :topic, :version, :takers, now())
			on conflict (tenant_id, topic_id, version) do update
			set takers = excluded.takers, computed_at = excluded.computed_at""";

	private final DatabaseClient database;

	IndexTables(DatabaseClient database) {
		this.database = database;
	}

	/** Lets the transaction take longer than a request may. */
	Mono<Void> allowTime() {
		return database.sql("""
				select set_config('transaction_timeout', '0', true), set_config('transaction_timeout', '2min', true),
					set_config('statement_timeout', '1min', true), set_config('work_mem', '64MB', true)""").then();
	}

	Mono<Void> save(IndexClaim claim, IndexRun.Quiz quiz, ItemAnalysis analysis) {
		return bind(CLEAR, claim, quiz).then()
			.then(Mono.fromSupplier(analysis::finish))
			.flatMap((figures) -> saveItems(claim, quiz, figures))
			.then(Mono.defer(() -> bind(SAVE_TOPIC, claim, quiz).bind("takers", analysis.takers()).then()));
	}

	private Mono<Void> saveItems(IndexClaim claim, IndexRun.Quiz quiz, List<ItemFigures> figures) {
		return bind(SAVE_ITEMS, claim, quiz)
			.bind("questions", column(figures, (item) -> quiz.questions()[item.slot()], UUID[]::new))
			.bind("versions", column(figures, ItemFigures::version, Integer[]::new))
			.bind("takers", column(figures, ItemFigures::takers, Long[]::new))
			.bind("answered", column(figures, ItemFigures::answered, Long[]::new))
			.bind("facilities", column(figures, ItemFigures::facility, Double[]::new))
			.bind("indices", column(figures, ItemFigures::discriminationIndex, Double[]::new))
			.bind("efficiencies", column(figures, ItemFigures::discriminativeEfficiency, Double[]::new))
			.then();
	}

	private DatabaseClient.GenericExecuteSpec bind(String sql, IndexClaim claim, IndexRun.Quiz quiz) {
		return database.sql(sql)
			.bind("tenant", claim.tenant().value())
			.bind("topic", claim.topic())
			.bind("version", quiz.version());
	}

	private static <E, V> V[] column(List<E> rows, Function<E, ? extends @Nullable V> value, IntFunction<V[]> array) {
		return rows.stream().map(value).toArray(array);
	}

}
