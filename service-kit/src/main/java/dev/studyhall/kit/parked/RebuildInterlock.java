package dev.studyhall.kit.parked;

import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Keeps re-drives and rebuilds of a service apart: what a re-drive applied after the
 * replay passed its place would be missing in the rebuilt tables.
 */
public final class RebuildInterlock {

	/** A run that has not shown life for so long is taken for dead. */
	private static final String BURY_THE_DEAD = """
			update rebuild_run
			set state = 'failed', ended_at = now(), failure = 'showed no sign of life'
			where state = 'running' and seen_at < now() - interval '1 minute'""";

	private final DatabaseClient database;

	public RebuildInterlock(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * No rebuild starts until this transaction ends. Whether none of that consumer is
	 * running.
	 */
	Mono<Boolean> keepOut(String consumer) {
		return lock("pg_advisory_xact_lock_shared").then(bury())
			.then(database.sql("""
					select count(*) = 0 as quiet
					from rebuild_run
					where consumer = :consumer and state = 'running'""")
				.bind("consumer", consumer)
				.mapValue(Boolean.class)
				.one());
	}

	/**
	 * Waits for the re-drives that are under way; none begins until this transaction
	 * ends.
	 */
	public Mono<Void> waitForRedrives() {
		return lock("pg_advisory_xact_lock").then(bury());
	}

	private Mono<Void> lock(String function) {
		return database.sql("select %s(hashtextextended(current_schema() || '/rebuild', 0))".formatted(function))
			.then();
	}

	private Mono<Void> bury() {
		return database.sql(BURY_THE_DEAD).then();
	}

}
