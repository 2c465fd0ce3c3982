package dev.studyhall.progress.live;

import java.util.Collection;
import java.util.UUID;

import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Tells every instance that something of learners' progress is another, as soon as the
 * caller's transaction is committed. For what is rare or comes in batches: commits that
 * notify wait for each other. See ADR 31.
 */
public final class ChangeNotices {

	static final String CHANNEL = "progress_changes";

	/** A rebuild makes again what has been told of: its transactions tell nothing. */
	private static final String UNLESS_REBUILT = "where right(current_schema(), 8) <> '_rebuild'";

	private static final String TELL_LEARNERS = """
			select pg_notify('%s', :tenant || '/' || learner)
			from unnest(:learners) as learner
			%s""".formatted(CHANNEL, UNLESS_REBUILT);

	private static final String TELL_TENANT = """
			select pg_notify('%s', :tenant)
			%s""".formatted(CHANNEL, UNLESS_REBUILT);

	private ChangeNotices() {
	}

	/** Something of these learners' progress changes. */
	public static Mono<Void> ofLearners(DatabaseClient database, TenantId tenant, Collection<UUID> learners) {
		return database.sql(TELL_LEARNERS)
			.bind("tenant", tenant.toString())
			.bind("learners", learners.toArray(UUID[]::new))
			.then();
	}

	/** Something changes that the progress of all learners of a tenant is counted on. */
	public static Mono<Void> ofTenant(DatabaseClient database, TenantId tenant) {
		return database.sql(TELL_TENANT).bind("tenant", tenant.toString()).then();
	}

}
