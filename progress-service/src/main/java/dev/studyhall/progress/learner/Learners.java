package dev.studyhall.progress.learner;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.kit.tenancy.MemberId;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Gives what a learner does its order. Runs in the caller's transaction. */
@Component
public final class Learners {

	/** In one order, so that two who lock several never wait for each other. */
	private static final String LOCK = """
			insert into learner (tenant_id, learner_id, sequence)
			select :tenant, asked.learner_id, 1
			from unnest(:learners::uuid[]) as asked (learner_id)
			order by asked.learner_id
			on conflict (tenant_id, learner_id) do update
			set sequence = learner.sequence + 1
			returning learner_id, sequence""";

	private final DatabaseClient database;

	public Learners(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Locks the learner until the transaction ends, and takes the learner's next
	 * sequence.
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

}
