package dev.studyhall.progress.learner;

import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Gives what a learner does its order. Runs in the caller's transaction. */
@Component
public final class Learners {

	private static final String LOCK = """
			insert into learner (tenant_id, learner_id, sequence)
			values (:tenant, :learner, 1)
			on conflict (tenant_id, learner_id) do update
			set sequence = learner.sequence + 1
			returning sequence""";

	private final DatabaseClient database;

	Learners(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Locks the learner until the transaction ends, and takes the learner's next
	 * sequence.
	 */
	public Mono<Long> lock(Owner owner) {
		return owner.bind(database, LOCK).map((row) -> row.get("sequence", Long.class)).one();
	}

}
