package dev.studyhall.kit.rebuild;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.kit.tenancy.TenantId;
import io.r2dbc.spi.Readable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * The twins of a projection's tables, in a schema of their own. Each call joins the open
 * transaction.
 */
final class ShadowTables {

	private final DatabaseClient database;

	private final String schema;

	private final String[] tables;

	ShadowTables(DatabaseClient database, String service, Set<String> tables) {
		this.database = database;
		this.schema = service + "_rebuild";
		this.tables = tables.stream().sorted().toArray(String[]::new);
	}

	/** Makes empty twins; what an earlier run left is gone. */
	Mono<Void> prepare() {
		return withTables("call rebuild_prepare(:tables)");
	}

	/** From here to the end of the transaction the tables' names mean the twins. */
	Mono<Void> enter() {
		return database.sql("select set_config('search_path', :schema || ', ' || current_setting('search_path'), true)")
			.bind("schema", schema)
			.then();
	}

	/** Lets the planner know what is in the twins. */
	Mono<Void> analyze() {
		return withTables("call rebuild_analyze(:tables)");
	}

	/**
	 * Counts and checksums of tables and twins, over all tenants that the directory or
	 * the caller knows.
	 */
	Mono<List<RebuildReport.Table>> compare(Collection<TenantId> tenants) {
		return directory().concatWith(Flux.fromIterable(tenants).map(TenantId::value))
			.distinct()
			.collectList()
			.flatMapMany((ids) -> database.sql("""
					select tab, live_rows, live_hash, rebuilt_rows, rebuilt_hash
					from rebuild_compare(:tables, :tenants)
					limit 1000""")
				.bind("tables", tables)
				.bind("tenants", ids.toArray(UUID[]::new))
				.map(ShadowTables::toTable)
				.all())
			.collectList();
	}

	/** Puts the twins in the tables' places. */
	Mono<Void> swap() {
		return withTables("call rebuild_swap(:tables)");
	}

	/** Drops what a run has left. */
	Mono<Void> clear() {
		return database.sql("call rebuild_clear()").then();
	}

	private Mono<Void> withTables(String call) {
		return database.sql(call).bind("tables", tables).then();
	}

	private Flux<UUID> directory() {
		return database.sql("select id from tenant_directory limit 1000000").mapValue(UUID.class).all();
	}

	private static RebuildReport.Table toTable(Readable row) {
		return RebuildReport.Table.of(required(row, "tab", String.class),
				new RebuildReport.Content(required(row, "live_rows", Long.class),
						required(row, "live_hash", String.class)),
				new RebuildReport.Content(required(row, "rebuilt_rows", Long.class),
						required(row, "rebuilt_hash", String.class)));
	}

	private static <T> T required(Readable row, String column, Class<T> type) {
		T value = row.get(column, type);
		if (value == null) {
			throw new IllegalStateException("rebuild_compare." + column + " is null");
		}
		return value;
	}

}
