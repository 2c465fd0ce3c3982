package dev.studyhall.bookmark.erasure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.bookmark.subject.Owner;
import dev.studyhall.kit.consumer.EventConsumer;
import dev.studyhall.kit.consumer.IncomingEvent;
import dev.studyhall.kit.outbox.Outbox;
import dev.studyhall.kit.outbox.OutgoingEvent;
import dev.studyhall.kit.tenancy.MemberId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/**
 * Erases learners whom the progress service has erased, once for each time, and tells of
 * it on the topic of bookmarks: there it follows all that was told of them. What is left
 * is the pseudonym with its sequences. See ADR 32.
 */
@Component
final class LearnerErasures implements EventConsumer {

	/**
	 * Locks the learner and takes the next sequence, unless that erasure was done before.
	 */
	private static final String BEGIN = """
			insert into learner (tenant_id, learner_id, sequence, erasure)
			values (:tenant, :learner, 1, :erasure)
			on conflict (tenant_id, learner_id) do update
			set sequence = learner.sequence + 1, erasure = excluded.erasure
			where learner.erasure < excluded.erasure
			returning sequence""";

	private static final String ERASE = "call erase_member(:learner, array['learner'])";

	private final DatabaseClient database;

	private final Outbox outbox;

	private final Clock clock;

	LearnerErasures(@Qualifier("workerDatabaseClient") DatabaseClient database,
			@Qualifier("workerOutbox") Outbox outbox, Clock clock) {
		this.database = database;
		this.outbox = outbox;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "learner-erasures";
	}

	@Override
	public String topic() {
		return "studyhall.progress.v1";
	}

	@Override
	public Set<String> types() {
		return Set.of(ProgressErasedV1.TYPE);
	}

	@Override
	public boolean hurried() {
		return false;
	}

	@Override
	public Set<String> clearingTypes() {
		return types();
	}

	@Override
	public Set<String> projectionTables() {
		return Set.of();
	}

	@Override
	public Mono<Void> apply(List<IncomingEvent> events) {
		return Flux.fromIterable(events).concatMap(this::erase).then();
	}

	private Mono<Void> erase(IncomingEvent event) {
		return Mono.fromSupplier(() -> learner(event)).flatMap((owner) -> erase(owner, event.sequence()));
	}

	private Mono<Void> erase(Owner owner, long erasure) {
		return database.sql(BEGIN)
			.bind("tenant", owner.tenant().value())
			.bind("learner", owner.learner().value())
			.bind("erasure", erasure)
			.map((row) -> row.get("sequence", Long.class))
			.one()
			.flatMap((sequence) -> eraseAndAnnounce(owner, sequence));
	}

	private Mono<Void> eraseAndAnnounce(Owner owner, long sequence) {
		Instant at = clock.instant();
		return database.sql(ERASE)
			.bind("learner", owner.learner().value())
			.then()
			.then(Mono.defer(() -> outbox.append(new OutgoingEvent(owner.tenant(), owner.learner().toString(), sequence,
					LearnerErasedV1.TYPE, "learner/" + owner.learner(), at, LearnerErasedV1.of(owner, at)))));
	}

	private static Owner learner(IncomingEvent event) {
		UUID learner = event.as(ProgressErasedV1.class).learnerId();
		if (!learner.toString().equals(event.aggregateId())) {
			throw new IllegalArgumentException("The payload is not about " + event.aggregateId());
		}
		return new Owner(event.tenant(), new MemberId(learner));
	}

}
