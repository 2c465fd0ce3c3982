package dev.studyhall.kit.database;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import reactor.util.retry.Retry;

import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Stops the start if a table of the schema lacks forced row-level security and is not on
 * the list of those that may, or if a role of the service could bypass it. Cannot be
 * switched off. A database that is slow to answer is waited for.
 */
final class RowSecurityCheck implements SmartLifecycle {

	/** The one list of tables without tenants' rows. */
	static final Set<String> WITHOUT_TENANT = Set.of("tenant_directory", "outbox_lease", "consumer_position",
			"parked_event", "parked_key", "projection", "rebuild_run", "flyway_schema_history");

	private static final String UNPROTECTED = """
			select c.relname
			from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where n.nspname in (:service, :rebuild)
				and c.relkind in ('r', 'p')
				and not c.relispartition
				and not (c.relrowsecurity and c.relforcerowsecurity
					and exists (select 1 from pg_policy p where p.polrelid = c.oid))""";

	private static final String MIGHTY_ROLES = """
			select r.rolname
			from pg_roles r
			where r.rolname in (:app, :worker, :reader)
				and (r.rolsuper or r.rolbypassrls or r.rolcreaterole
					or exists (select 1 from pg_class c where c.relowner = r.oid)
					or pg_has_role(r.oid, (select o.oid from pg_roles o where o.rolname = :owner), 'member'))""";

	/** A database that is slow to answer delays the start; it does not end it. */
	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private final Transactions transactions;

	private final DatabaseClient database;

	private final String service;

	private volatile boolean running;

	RowSecurityCheck(Transactions transactions, DatabaseClient database, String service) {
		this.transactions = transactions;
		this.database = database;
		this.service = service;
	}

	@Override
	public void start() {
		Set<String> open = new TreeSet<>(
				names(UNPROTECTED, List.of("service", "rebuild"), List.of(service, service + "_rebuild")));
		open.removeAll(WITHOUT_TENANT);
		if (!open.isEmpty()) {
			throw new IllegalStateException("Tables without forced row-level security: " + open);
		}
		List<String> mighty = names(MIGHTY_ROLES, List.of("app", "worker", "reader", "owner"),
				List.of(service + "_app", service + "_worker", service + "_reader", service + "_owner"));
		if (!mighty.isEmpty()) {
			throw new IllegalStateException("Roles that could bypass row-level security: " + mighty);
		}
		running = true;
	}

	private List<String> names(String sql, List<String> parameters, List<String> values) {
		DatabaseClient.GenericExecuteSpec query = database.sql(sql);
		for (int at = 0; at < parameters.size(); at++) {
			query = query.bind(parameters.get(at), values.get(at));
		}
		List<String> names = query.mapValue(String.class)
			.all()
			.collectList()
			.as(transactions::platform)
			.retryWhen(Retry.backoff(10, Duration.ofMillis(500))
				.maxBackoff(Duration.ofSeconds(4))
				.filter(DatabaseFaults::isTransient)
				.onRetryExhaustedThrow((retry, last) -> last.failure()))
			.block(PATIENCE);
		return (names != null) ? names : List.of();
	}

	@Override
	public void stop() {
		running = false;
	}

	@Override
	public boolean isRunning() {
		return running;
	}

	@Override
	public int getPhase() {
		return Integer.MIN_VALUE;
	}

}
