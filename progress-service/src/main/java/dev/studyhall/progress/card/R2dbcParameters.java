package dev.studyhall.progress.card;

import dev.studyhall.progress.learner.Owner;
import dev.studyhall.progress.memory.Parameters;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Learners' parameters in the database. Runs in the caller's transaction. */
@Component
public final class R2dbcParameters {

	private static final String FIND = """
			select %s
			from (values (1)) as one
			%s""".formatted(ParametersRow.COLUMNS, ParametersRow.JOIN_CURRENT);

	private static final String ADD = """
			insert into memory_parameters (tenant_id, learner_id, since_sequence, weights, desired_retention,
				learning_steps, relearning_steps, maximum_interval, fuzz_seed)
			values (:tenant, :learner, :since, :weights, :desiredRetention,
				:learningSteps, :relearningSteps, :maximumInterval, :fuzzSeed)""";

	private final DatabaseClient database;

	R2dbcParameters(DatabaseClient database) {
		this.database = database;
	}

	/** What the learner's ratings are scheduled by now. */
	public Mono<Parameters> find(Owner owner) {
		return owner.bind(database, FIND).map(ParametersRow::read).one();
	}

	/** Has the learner's ratings scheduled by them from that sequence on. */
	public Mono<Void> add(Owner owner, long since, Parameters parameters) {
		return ParametersRow.bind(owner.bind(database, ADD).bind("since", since), parameters).then();
	}

}
