package dev.studyhall.catalog.erasure;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.kit.consumer.EventConsumer;
import dev.studyhall.kit.consumer.IncomingEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/**
 * Erases what the catalog keeps of learners beside its projections: the answers to
 * requests that may be repeated. What they wrote as authors is the tenant's content and
 * stays. See ADR 32.
 */
@Component
final class LearnerErasures implements EventConsumer {

	private final DatabaseClient database;

	LearnerErasures(@Qualifier("workerDatabaseClient") DatabaseClient database) {
		this.database = database;
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
		return Mono.fromSupplier(() -> learner(event))
			.flatMap((learner) -> database.sql("call erase_member(:learner, array[]::text[])")
				.bind("learner", learner)
				.then());
	}

	private static UUID learner(IncomingEvent event) {
		UUID learner = event.as(ProgressErasedV1.class).learnerId();
		if (!learner.toString().equals(event.aggregateId())) {
			throw new IllegalArgumentException("The payload is not about " + event.aggregateId());
		}
		return learner;
	}

}
