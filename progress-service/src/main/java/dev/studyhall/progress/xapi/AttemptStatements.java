package dev.studyhall.progress.xapi;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.kit.consumer.EventConsumer;
import dev.studyhall.kit.consumer.IncomingEvent;
import dev.studyhall.kit.consumer.Stretches;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Writes down what learners did with questions, and which topics they completed. */
@Component
final class AttemptStatements implements EventConsumer {

	static final String TABLE = "xapi_attempt";

	private static final String ERASED = "dev.studyhall.progress.learner-erased.v1";

	private final StatementWriter statements;

	AttemptStatements(StatementWriter statements) {
		this.statements = statements;
	}

	@Override
	public String name() {
		return "xapi-attempts";
	}

	@Override
	public String topic() {
		return "studyhall.progress.v1";
	}

	@Override
	public Set<String> types() {
		return Set.of(AttemptRecordedV1.TYPE, AttemptUndoneV1.TYPE, TopicCompletedV1.TYPE, ERASED);
	}

	@Override
	public boolean hurried() {
		return false;
	}

	@Override
	public Set<String> clearingTypes() {
		return Set.of(ERASED);
	}

	@Override
	public Set<String> projectionTables() {
		return Set.of(TABLE);
	}

	@Override
	public Mono<Void> apply(List<IncomingEvent> events) {
		TenantId tenant = events.getFirst().tenant();
		return Flux.fromIterable(Stretches.around(ERASED, events))
			.concatMap((stretch) -> stretch.getFirst().type().equals(ERASED)
					? statements.erase(TABLE, tenant, learners(stretch))
					: statements.add(TABLE, tenant, stretch.stream().map(AttemptStatements::read).toList()))
			.then();
	}

	private static List<UUID> learners(List<IncomingEvent> erasures) {
		return erasures.stream().map((event) -> UUID.fromString(event.aggregateId())).toList();
	}

	private static Told read(IncomingEvent event) {
		return switch (event.type()) {
			case AttemptRecordedV1.TYPE -> event.as(AttemptRecordedV1.class).toTold();
			case AttemptUndoneV1.TYPE -> event.as(AttemptUndoneV1.class).toTold();
			case TopicCompletedV1.TYPE -> event.as(TopicCompletedV1.class).toTold();
			default -> throw new IllegalArgumentException("Not an event of a learner: " + event.type());
		};
	}

}
