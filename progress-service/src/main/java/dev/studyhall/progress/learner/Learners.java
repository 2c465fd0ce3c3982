package dev.studyhall.progress.learner;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.kit.tenancy.MemberId;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.progress.memory.Settings;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Gives what a learner does its order. Runs in the caller's transaction. */
@Component
public final class Learners {

	/**
	 * In one order, so that two who lock several never wait for each other. Who is locked
	 * for the first time begins by the tenant's weights, if it has any: from sequence 0
	 * on, which no act takes.
	 */
	private static final String LOCK = """
			with locked as (
				insert into learner (tenant_id, learner_id, sequence)
				select :tenant, asked.learner_id, 1
				from unnest(:learners::uuid[]) as asked (learner_id)
				order by asked.learner_id
				on conflict (tenant_id, learner_id) do update
				set sequence = learner.sequence + 1
				returning learner_id, sequence
			), begun as (
				insert into memory_parameters (tenant_id, learner_id, since_sequence, weights, desired_retention,
					learning_steps, relearning_steps, maximum_interval)
				select fitted.tenant_id, locked.learner_id, 0, fitted.weights, %s, array%s, array%s, %s
				from locked
				join tenant_weights fitted on fitted.tenant_id = :tenant
				where locked.sequence = 1
			)
			select learner_id, sequence
			from locked""".formatted(Settings.DEFAULT.desiredRetention(), toMinutes(Settings.DEFAULT.learningSteps()),
			toMinutes(Settings.DEFAULT.relearningSteps()), Settings.DEFAULT.maximumInterval());

	private final DatabaseClient database;

	public Learners(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Locks the learner until the transaction ends, and takes the learner's next
	 * sequence. A learner begins with the first.
	 */
	public Mono<Long> lock(Owner owner) {
		return lock(owner.tenant(), List.of(owner.learner())).map((sequences) -> sequences.get(owner.learner()));
	}

	/** The same for several learners of a tenant, each once. */
	public Mono<Map<MemberId, Long>> lock(TenantId tenant, List<MemberId> learners) {
		return database.sql(LOCK)
			.bind("tenant", tenant.value())
			.bind("learners", learners.stream().map(MemberId::value).toArray(UUID[]::new))
			.map((row) -> Map.entry(new MemberId(row.get("learner_id", UUID.class)), row.get("sequence", Long.class)))
			.all()
			.collectMap(Map.Entry::getKey, Map.Entry::getValue);
	}

	private static List<Long> toMinutes(List<Duration> steps) {
		return steps.stream().map(Duration::toMinutes).toList();
	}

}
