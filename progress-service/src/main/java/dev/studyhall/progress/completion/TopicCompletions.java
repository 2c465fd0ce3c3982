package dev.studyhall.progress.completion;

import java.util.List;
import java.util.Set;

import dev.studyhall.kit.consumer.EventConsumer;
import dev.studyhall.kit.consumer.IncomingEvent;
import dev.studyhall.kit.outbox.Outbox;
import dev.studyhall.kit.tenancy.MemberId;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.progress.learner.Learners;
import dev.studyhall.progress.learner.Owner;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/**
 * Looks after each attempt whether its topic is completed by it: apart from the attempt,
 * which is not to wait for it. The fact and its event are written together, once.
 */
@Component
final class TopicCompletions implements EventConsumer {

	private final R2dbcCompletions completions;

	private final Learners learners;

	private final Outbox outbox;

	TopicCompletions(@Qualifier("workerDatabaseClient") DatabaseClient database,
			@Qualifier("workerOutbox") Outbox outbox) {
		this.completions = new R2dbcCompletions(database);
		this.learners = new Learners(database);
		this.outbox = outbox;
	}

	@Override
	public String name() {
		return "topic-completions";
	}

	@Override
	public String topic() {
		return "studyhall.progress.v1";
	}

	@Override
	public Set<String> types() {
		return Set.of(AttemptRecordedV1.TYPE);
	}

	@Override
	public boolean hurried() {
		return false;
	}

	@Override
	public Set<String> projectionTables() {
		return Set.of();
	}

	@Override
	public Mono<Void> apply(List<IncomingEvent> events) {
		TenantId tenant = events.getFirst().tenant();
		return Mono
			.fromSupplier(() -> events.stream()
				.map((event) -> event.as(AttemptRecordedV1.class))
				.filter((attempt) -> !attempt.skipped())
				.toList())
			.filter((attempts) -> !attempts.isEmpty())
			.flatMap((attempts) -> completions.listLearners(tenant, attempts)
				.flatMapMany(Flux::fromIterable)
				.concatMap((learner) -> complete(new Owner(tenant, new MemberId(learner)), attempts))
				.then());
	}

	/** Learners are locked one after the other, everywhere in the same order. */
	private Mono<Void> complete(Owner owner, List<AttemptRecordedV1> attempts) {
		List<AttemptRecordedV1> own = attempts.stream()
			.filter((attempt) -> attempt.learnerId().equals(owner.learner().value()))
			.toList();
		return learners.lock(owner)
			.flatMap((_) -> completions.add(owner, own))
			.flatMapMany(Flux::fromIterable)
			.concatMap(this::announce)
			.then();
	}

	private Mono<Void> announce(Completion completion) {
		return learners.lock(completion.owner()).flatMap((sequence) -> outbox.append(completion.toEvent(sequence)));
	}

}
